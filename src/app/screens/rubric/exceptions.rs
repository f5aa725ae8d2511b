//! Where the organisation differs: faults that weigh other than usual, and goals that do. Only what differs is listed.

use egui::{Align, Layout, Ui};
use strum::IntoEnumIterator;

use super::field::{Filled, filled_ui};
use super::sheet::Sheet;
use crate::app::theme::space;
use crate::app::widgets::choice::choice;
use crate::app::widgets::pick::{Item, Pick};
use crate::app::widgets::{Button, Icon, text};
use crate::base::capital;
use crate::principles::{Principle, Signal, SignalSeverity};
use crate::scenario::rubric::{MOST_WEIGHT, Unit, WHOLE_WEIGHT};

/// How heavy something can be, lightest first.
pub const SEVERITIES: [(SignalSeverity, &str); 4] = [
    (SignalSeverity::Light, "Light"),
    (SignalSeverity::Plain, "Plain"),
    (SignalSeverity::Grave, "Grave"),
    (SignalSeverity::Critical, "Critical"),
];

/// Faults that weigh other than usual.
pub fn severities_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    super::begin(ui, "Faults that weigh other than usual");
    let listed: Vec<(Signal, SignalSeverity)> = sheet.now.severities.iter().map(|(signal, severity)| (*signal, *severity)).collect();
    if listed.is_empty() {
        text::small(ui, "Every fault weighs what it usually does.");
    }
    for (signal, severity) in listed {
        ui.push_id(signal, |ui| severity_ui(ui, sheet, signal, severity));
    }
    let free: Vec<Signal> = Signal::iter().filter(|signal| signal.is_fault() && !sheet.now.severities.contains_key(signal)).collect();
    let items = || free.iter().map(|signal| Item::new(name(*signal), about(sheet, *signal))).collect();
    if let Some(signal) = Pick::add("Change how heavy a fault is").show(ui, items).and_then(|at| free.get(at)) {
        let usual = sheet.shipped.severity(*signal);
        sheet.change(|rubric| {
            rubric.severities.insert(*signal, usual);
        });
    }
}

fn severity_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, signal: Signal, severity: SignalSeverity) {
    let name = name(signal);
    ui.horizontal(|ui| {
        text::field(ui, &name);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let usual = sheet.shipped.severity(signal);
            let back = format!("{name}: back to the shipped “{usual}”");
            if ui.add(Button::icon_only(Icon::Close, &back)).clicked() {
                sheet.change(|rubric| drop_severity(rubric, signal));
            }
        });
    });
    let mut chosen = severity;
    if choice(ui, &format!("How heavy: {name}"), &mut chosen, &SEVERITIES) {
        sheet.change(|rubric| {
            rubric.severities.insert(signal, chosen);
        });
    }
    text::small(ui, &capital(&about(sheet, signal)));
    sheet.fault_ui(ui, &format!("severities/{signal}"));
}

fn drop_severity(rubric: &mut crate::scenario::Rubric, signal: Signal) {
    rubric.severities.remove(&signal);
}

fn name(signal: Signal) -> String {
    capital(&signal.entry().label)
}

fn about(sheet: &Sheet<'_>, signal: Signal) -> String {
    let principle = signal.principle().map(|principle| format!(", against “{}”", principle.entry().title)).unwrap_or_default();
    format!("usually {}{principle}", sheet.shipped.severity(signal))
}

/// Goals that weigh other than usual.
pub fn weights_ui(ui: &mut Ui, sheet: &mut Sheet<'_>) {
    super::begin(ui, "Goals that weigh other than usual, in percent of what the scenario says");
    let listed: Vec<(Principle, u32)> = sheet.now.weights.iter().map(|(principle, weight)| (*principle, *weight)).collect();
    if listed.is_empty() {
        text::small(ui, "Every goal weighs what its scenario says.");
    }
    for (principle, weight) in listed {
        weight_ui(ui, sheet, principle, weight);
    }
    let free: Vec<Principle> = Principle::iter().filter(|principle| !sheet.now.weights.contains_key(principle)).collect();
    let items = || free.iter().map(|principle| Item::new(&principle.entry().title, principle.entry().skill.title())).collect();
    if let Some(principle) = Pick::add("Change what a goal weighs").show(ui, items).and_then(|at| free.get(at)) {
        sheet.kept.lead = Some(path(*principle));
        sheet.change(|rubric| {
            rubric.weights.insert(*principle, WHOLE_WEIGHT);
        });
    }
}

fn weight_ui(ui: &mut Ui, sheet: &mut Sheet<'_>, principle: Principle, weight: u32) {
    let (path, title) = (path(principle), &principle.entry().title);
    ui.horizontal_top(|ui| {
        let room = ui.available_width() - space::TOUCH - space::S;
        ui.allocate_ui_with_layout(egui::vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(room);
            let filled = Filled {
                path: &path,
                title,
                unit: Unit::Percent,
                value: i64::from(weight),
                least: 0,
                most: i64::from(MOST_WEIGHT),
                usual: i64::from(sheet.shipped.weight(principle)),
            };
            filled_ui(ui, sheet, &filled, |rubric, to| {
                rubric.weights.insert(principle, u32::try_from(to).unwrap_or(WHOLE_WEIGHT));
            });
            sheet.fault_ui(ui, &path);
        });
        if ui.add(Button::icon_only(Icon::Close, &format!("{title}: as the scenario says"))).clicked() {
            sheet.change(|rubric| {
                rubric.weights.remove(&principle);
            });
        }
    });
}

fn path(principle: Principle) -> String {
    format!("weights/{principle}")
}
