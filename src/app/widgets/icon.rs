//! Icons, drawn with one pen: round lines in a square of 24.

use egui::{Color32, Painter, Rect, Response, Sense, Ui, Vec2};

use super::draw::{Pen, Point, closed, open, oval};
use crate::app::theme;

/// The icons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumIter)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Icon {
    Practise,
    Progress,
    Author,
    Team,
    Settings,
    Phone,
    Counter,
    Chat,
    Mail,
    Public,
    Hold,
    LookUp,
    Nod,
    Breathe,
    Pause,
    Play,
    Record,
    Clock,
    Check,
    Warning,
    Info,
    Close,
    Back,
    Ask,
    Rewind,
    Undo,
    Redo,
    Send,
    Person,
    Stop,
    Add,
    Up,
    Down,
    Copy,
    Delete,
    Fork,
    Flag,
    Help,
    Left,
    Right,
}

/// Shows an icon `size` points square; it says nothing to a screen reader, the text beside it does.
pub fn icon(ui: &mut Ui, which: Icon, size: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    paint(ui.painter(), rect, which, theme::of(ui).muted);
    response
}

/// Paints an icon into a square.
pub fn paint(painter: &Painter, rect: Rect, which: Icon, colour: Color32) {
    let ink = Ink { pen: Pen::new(painter, rect.center(), rect.width().min(rect.height()) / 24.0), colour };
    match which {
        Icon::Practise => {
            ink.closed(&[(-8.0, 5.0), (8.0, 5.0), (5.5, 9.0), (-5.5, 9.0)]);
            ink.line(&[(-0.5, 1.0), (-0.5, -9.5)]);
            ink.closed(&[(-0.5, -9.5), (7.0, 1.5), (-0.5, 1.5)]);
            ink.line(&[(-4.0, -3.0), (-7.0, 1.5), (-4.0, 1.5)]);
        }
        Icon::Progress => {
            ink.line(&[(-9.0, 9.0), (9.0, 9.0)]);
            ink.curve(&[(-9.0, 4.0), (-5.0, -1.0), (-1.0, 2.0), (3.0, -3.0), (8.0, -8.0)]);
            ink.line(&[(3.5, -8.5), (8.5, -8.5), (8.5, -3.5)]);
        }
        Icon::Author => {
            ink.closed(&[(-8.0, 8.0), (-7.0, 3.5), (4.5, -8.0), (8.0, -4.5), (-3.5, 7.0)]);
            ink.line(&[(1.8, -5.3), (5.3, -1.8)]);
        }
        Icon::Team => {
            ink.ring((-3.5, -4.0), 3.5);
            ink.curve(&[(-10.0, 8.0), (-9.0, 4.0), (-3.5, 2.2), (2.0, 4.0), (3.0, 8.0)]);
            ink.curve(&[(3.5, -7.3), (6.6, -5.6), (6.6, -2.4), (3.5, -0.7)]);
            ink.curve(&[(6.0, 2.6), (9.2, 4.6), (10.0, 8.0)]);
        }
        Icon::Settings => {
            for (y, x) in [(-6.0, 3.0), (0.0, -4.0), (6.0, 1.0)] {
                ink.line(&[(-9.0, y), (x - 2.5, y)]);
                ink.line(&[(x + 2.5, y), (9.0, y)]);
                ink.ring((x, y), 2.3);
            }
        }
        Icon::Phone => ink.phone(),
        Icon::Counter => {
            ink.line(&[(-10.0, 3.0), (10.0, 3.0)]);
            ink.line(&[(-8.0, 3.0), (-8.0, 9.0), (8.0, 9.0), (8.0, 3.0)]);
            ink.curve(&[(-5.5, -0.5), (-4.0, -4.5), (0.0, -6.0), (4.0, -4.5), (5.5, -0.5)]);
            ink.line(&[(-6.5, -0.5), (6.5, -0.5)]);
            ink.line(&[(0.0, -6.0), (0.0, -8.5)]);
        }
        Icon::Chat => {
            ink.bubble();
            for x in [-4.0, 0.0, 4.0] {
                ink.dot((x, -1.5), 1.2);
            }
        }
        Icon::Mail => {
            ink.closed(&[(-9.0, -7.0), (9.0, -7.0), (9.0, 7.0), (-9.0, 7.0)]);
            ink.line(&[(-8.6, -6.0), (0.0, 1.0), (8.6, -6.0)]);
        }
        Icon::Public => {
            ink.ring((0.0, 0.0), 9.0);
            ink.line(&[(-9.0, 0.0), (9.0, 0.0)]);
            ink.loops(&oval((0.0, 0.0), (4.2, 9.0)));
        }
        Icon::Hold => {
            ink.line(&[(-6.5, -9.0), (6.5, -9.0)]);
            ink.line(&[(-6.5, 9.0), (6.5, 9.0)]);
            ink.curve(&[(-5.0, -9.0), (-4.4, -4.5), (0.0, 0.0), (4.4, 4.5), (5.0, 9.0)]);
            ink.curve(&[(5.0, -9.0), (4.4, -4.5), (0.0, 0.0), (-4.4, 4.5), (-5.0, 9.0)]);
        }
        Icon::LookUp => {
            ink.ring((-1.5, -1.5), 6.5);
            ink.line(&[(3.3, 3.3), (9.0, 9.0)]);
        }
        Icon::Nod => {
            ink.ring((0.0, 1.0), 7.0);
            ink.curve(&[(-3.0, 3.2), (0.0, 4.8), (3.0, 3.2)]);
            ink.dot((-2.6, -0.6), 1.1);
            ink.dot((2.6, -0.6), 1.1);
            ink.curve(&[(-10.2, -3.0), (-8.6, -6.8), (-5.6, -9.4)]);
            ink.curve(&[(10.2, -3.0), (8.6, -6.8), (5.6, -9.4)]);
        }
        Icon::Breathe => {
            ink.curve(&[(-9.0, -3.0), (2.0, -3.0), (5.6, -4.2), (5.4, -7.4), (2.6, -8.2), (1.0, -6.4)]);
            ink.curve(&[(-9.0, 1.5), (6.0, 1.5), (9.0, 3.2), (8.4, 6.4), (5.6, 6.8), (4.6, 5.2)]);
            ink.curve(&[(-9.0, 6.0), (-2.0, 6.0), (0.4, 7.2), (0.0, 9.4)]);
        }
        Icon::Pause => {
            ink.line(&[(-4.0, -7.0), (-4.0, 7.0)]);
            ink.line(&[(4.0, -7.0), (4.0, 7.0)]);
        }
        Icon::Play => ink.closed(&[(-5.0, -8.0), (8.0, 0.0), (-5.0, 8.0)]),
        Icon::Record => {
            ink.closed(&[(-7.0, -9.0), (7.0, -9.0), (7.0, 9.0), (-7.0, 9.0)]);
            for (y, right) in [(-4.0, 3.5), (0.0, 3.5), (4.0, 0.5)] {
                ink.line(&[(-3.5, y), (right, y)]);
            }
        }
        Icon::Clock => {
            ink.ring((0.0, 0.0), 9.0);
            ink.line(&[(0.0, -5.0), (0.0, 0.5), (4.0, 2.5)]);
        }
        Icon::Check => ink.line(&[(-8.0, 0.5), (-2.5, 6.0), (8.0, -6.0)]),
        Icon::Warning => {
            ink.closed(&[(0.0, -8.5), (9.5, 8.0), (-9.5, 8.0)]);
            ink.line(&[(0.0, -2.5), (0.0, 2.5)]);
            ink.dot((0.0, 5.2), 1.2);
        }
        Icon::Info => {
            ink.ring((0.0, 0.0), 9.0);
            ink.line(&[(0.0, -0.5), (0.0, 4.5)]);
            ink.dot((0.0, -4.0), 1.2);
        }
        Icon::Close => {
            ink.line(&[(-6.0, -6.0), (6.0, 6.0)]);
            ink.line(&[(-6.0, 6.0), (6.0, -6.0)]);
        }
        Icon::Back => {
            ink.line(&[(-8.0, 0.0), (8.0, 0.0)]);
            ink.line(&[(-2.0, -6.0), (-8.0, 0.0), (-2.0, 6.0)]);
        }
        Icon::Ask => {
            ink.bubble();
            ink.curve(&[(-2.6, -4.0), (-1.6, -6.0), (1.0, -6.2), (2.6, -4.2), (1.8, -2.2), (0.0, -1.0), (0.0, 0.2)]);
            ink.dot((0.0, 2.8), 1.1);
        }
        Icon::Rewind => {
            ink.curve(&[(-8.0, -1.0), (-5.5, -6.5), (0.5, -8.4), (6.6, -5.6), (8.6, 0.5), (6.2, 6.2), (0.5, 8.6), (-4.5, 6.8)]);
            ink.line(&[(-9.5, -6.0), (-8.2, -0.8), (-3.2, -2.2)]);
        }
        Icon::Undo => {
            ink.curve(&[(-8.0, -3.0), (2.0, -3.0), (7.0, -1.0), (8.0, 3.0), (5.5, 7.0), (0.0, 8.0)]);
            ink.line(&[(-3.5, -7.5), (-8.0, -3.0), (-3.5, 1.5)]);
        }
        Icon::Redo => {
            ink.curve(&[(8.0, -3.0), (-2.0, -3.0), (-7.0, -1.0), (-8.0, 3.0), (-5.5, 7.0), (0.0, 8.0)]);
            ink.line(&[(3.5, -7.5), (8.0, -3.0), (3.5, 1.5)]);
        }
        Icon::Send => {
            ink.closed(&[(-9.0, -8.0), (9.0, 0.0), (-9.0, 8.0), (-6.0, 0.0)]);
            ink.line(&[(-6.0, 0.0), (1.0, 0.0)]);
        }
        Icon::Person => {
            ink.ring((0.0, -4.0), 4.5);
            ink.curve(&[(-8.5, 9.0), (-7.0, 4.8), (0.0, 3.0), (7.0, 4.8), (8.5, 9.0)]);
        }
        Icon::Stop => {
            ink.closed(&[(-6.0, -6.0), (6.0, -6.0), (6.0, 6.0), (-6.0, 6.0)]);
        }
        Icon::Add => {
            ink.line(&[(-7.0, 0.0), (7.0, 0.0)]);
            ink.line(&[(0.0, -7.0), (0.0, 7.0)]);
        }
        Icon::Up => {
            ink.line(&[(0.0, 8.0), (0.0, -8.0)]);
            ink.line(&[(-6.0, -2.0), (0.0, -8.0), (6.0, -2.0)]);
        }
        Icon::Down => {
            ink.line(&[(0.0, -8.0), (0.0, 8.0)]);
            ink.line(&[(-6.0, 2.0), (0.0, 8.0), (6.0, 2.0)]);
        }
        Icon::Copy => {
            ink.closed(&[(-4.0, -4.0), (8.0, -4.0), (8.0, 8.0), (-4.0, 8.0)]);
            ink.line(&[(-8.0, 4.0), (-8.0, -8.0), (4.0, -8.0)]);
        }
        Icon::Delete => {
            ink.line(&[(-8.0, -5.5), (8.0, -5.5)]);
            ink.line(&[(-3.0, -5.5), (-3.0, -8.5), (3.0, -8.5), (3.0, -5.5)]);
            ink.line(&[(-6.0, -5.5), (-5.0, 9.0), (5.0, 9.0), (6.0, -5.5)]);
        }
        Icon::Fork => {
            ink.line(&[(0.0, 9.0), (0.0, 2.0)]);
            ink.curve(&[(0.0, 2.0), (-2.0, -2.0), (-6.0, -4.0), (-6.5, -8.0)]);
            ink.curve(&[(0.0, 2.0), (2.0, -2.0), (6.0, -4.0), (6.5, -8.0)]);
            ink.line(&[(-9.5, -4.5), (-6.5, -8.5), (-3.0, -5.0)]);
            ink.line(&[(9.5, -4.5), (6.5, -8.5), (3.0, -5.0)]);
        }
        Icon::Help => {
            ink.ring((0.0, 0.0), 9.0);
            ink.curve(&[(-2.8, -2.6), (-1.8, -4.8), (1.0, -5.0), (2.8, -3.0), (2.0, -0.8), (0.0, 0.6), (0.0, 1.8)]);
            ink.dot((0.0, 4.8), 1.2);
        }
        Icon::Left => ink.line(&[(3.0, -7.0), (-4.0, 0.0), (3.0, 7.0)]),
        Icon::Right => ink.line(&[(-3.0, -7.0), (4.0, 0.0), (-3.0, 7.0)]),
        Icon::Flag => {
            ink.line(&[(-6.0, 9.0), (-6.0, -8.5)]);
            ink.closed(&[(-6.0, -8.5), (7.0, -8.5), (3.5, -4.0), (7.0, 0.5), (-6.0, 0.5)]);
        }
    }
}

struct Ink<'p> {
    pen: Pen<'p>,
    colour: Color32,
}

/// How thick the lines are, in the icon's own units.
const THICK: f32 = 1.7;

impl Ink<'_> {
    fn line(&self, points: &[Point]) {
        self.pen.line(points, THICK, self.colour);
        for corner in points {
            self.dot(*corner, THICK / 2.0);
        }
    }

    fn curve(&self, points: &[Point]) {
        self.pen.line(&open(points), THICK, self.colour);
    }

    fn closed(&self, points: &[Point]) {
        let mut all = points.to_vec();
        all.extend(points.first());
        self.line(&all);
    }

    fn loops(&self, points: &[Point]) {
        let mut all = points.to_vec();
        all.extend(points.first());
        self.pen.line(&all, THICK, self.colour);
    }

    fn ring(&self, centre: Point, radius: f32) {
        self.loops(&oval(centre, (radius, radius)));
    }

    fn dot(&self, centre: Point, radius: f32) {
        self.pen.oval(centre, (radius, radius), self.colour);
    }

    fn phone(&self) {
        self.loops(&closed(&[
            (-7.5, -8.5),
            (-4.2, -8.4),
            (-2.4, -4.2),
            (-4.6, -1.8),
            (-2.6, 1.6),
            (1.8, 4.6),
            (4.2, 2.4),
            (8.4, 4.2),
            (8.5, 7.5),
            (5.8, 9.0),
            (-2.0, 6.2),
            (-7.0, 1.0),
            (-9.0, -5.8),
        ]));
    }

    fn bubble(&self) {
        self.closed(&[(-9.0, -8.0), (9.0, -8.0), (9.0, 5.0), (-2.0, 5.0), (-6.0, 9.0), (-6.0, 5.0), (-9.0, 5.0)]);
    }
}
