//! The author's document: whatever forms do to a shipped scenario, the text can be read, says what was asked for, keeps every
//! comment, and comes back byte for byte.

use std::sync::Arc;

use evenkeel::base::Span;
use evenkeel::scenario::syntax::Kind;
use evenkeel::studio::language::{Names, Shape};
use evenkeel::studio::tree::named_places;
use evenkeel::studio::{Class, Document, Edit, Join, Outline, Parsed, Path, TEMPLATES, Value, complete, highlight};
use proptest::prelude::*;
use proptest::sample::Index;

const SHIPPED: [&str; 3] =
    [include_str!("../scenarios/device-restore.ron"), include_str!("../scenarios/crm-crash.ron"), include_str!("scenarios/kettle.ron")];

/// The texts that are edited.
fn texts() -> Vec<String> {
    let texts = SHIPPED.into_iter().chain(TEMPLATES.iter().map(|template| template.text));
    // The last as a machine with other line ends writes it.
    texts.map(str::to_owned).chain([SHIPPED[2].replace('\n', "\r\n")]).collect()
}

/// Every path of a text, with what stands there.
fn paths(parsed: &Parsed) -> Vec<(Path, Shape)> {
    let mut found = Vec::new();
    parsed.whole().visit(&mut |path, child| found.push((path.clone(), child.spot.shape)));
    found
}

fn pick(paths: &[(Path, Shape)], which: Index, wanted: impl Fn(&Shape) -> bool) -> Option<&Path> {
    let fitting: Vec<&Path> = paths.iter().filter(|(_, shape)| wanted(shape)).map(|(path, _)| path).collect();
    (!fitting.is_empty()).then(|| fitting[which.index(fitting.len())])
}

fn comments(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> =
        highlight(text).into_iter().filter(|(_, class)| *class == Class::Comment).map(|(span, _)| span.of(text).trim_end()).collect();
    found.sort_unstable();
    found
}

/// Comments of a text outside of a stretch.
fn comments_outside(text: &str, gone: Span) -> Vec<&str> {
    let outside = |span: &Span| span.end <= gone.start || gone.end <= span.start;
    let mut found: Vec<&str> = highlight(text)
        .into_iter()
        .filter(|(span, class)| *class == Class::Comment && outside(span))
        .map(|(span, _)| span.of(text).trim_end())
        .collect();
    found.sort_unstable();
    found
}

/// A random edit, as the indices that choose what it does and where.
#[derive(Debug, Clone)]
struct Choice {
    kind: u8,
    which: Index,
    other: Index,
    words: String,
}

fn choice() -> impl Strategy<Value = Choice> {
    let words = prop_oneof![
        "[a-z ,.'?]{0,40}",
        any::<String>(),
        Just("He said \"no\" // twice\\ (really), {restore}: [x]".to_owned()),
        Just("two\nlines".to_owned()),
    ];
    (0_u8..7, any::<Index>(), any::<Index>(), words).prop_map(|(kind, which, other, words)| Choice { kind, which, other, words })
}

/// The edit that a choice means for a text; none where the text has nothing that it fits.
fn edit_of(choice: &Choice, parsed: &Parsed) -> Option<Edit> {
    let paths = paths(parsed);
    let pick = |wanted: &dyn Fn(&Shape) -> bool| pick(&paths, choice.which, wanted).cloned();
    let entry = || {
        let map = pick(&|shape| matches!(shape, Shape::List(_) | Shape::Map(..)))?;
        let children = parsed.whole().find(&map)?.spot.children();
        (!children.is_empty()).then(|| map.then(children[choice.other.index(children.len())].step.as_str()))
    };
    Some(match choice.kind {
        0 => Edit::set(pick(&|shape| matches!(shape, Shape::Text))?, choice.words.as_str()),
        1 => {
            // A field of any block, there already or not.
            let path = pick(&|shape| matches!(shape, Shape::Block(_)))?;
            let Shape::Block(block) = parsed.whole().find(&path)?.spot.shape else { return None };
            let texts: Vec<_> = block.fields.iter().filter(|field| matches!(field.shape, Shape::Text)).collect();
            if texts.is_empty() {
                return None;
            }
            Edit::set(path.then(texts[choice.other.index(texts.len())].name), choice.words.as_str())
        }
        2 => Edit::Insert {
            path: pick(&|shape| matches!(shape, Shape::List(Shape::Text)))?,
            position: choice.other.index(5),
            name: None,
            value: Value::Text(choice.words.clone()),
        },
        3 => Edit::Remove { path: entry()? },
        4 => Edit::Move { path: entry()?, to: choice.other.index(9) },
        5 => Edit::Duplicate { path: entry()? },
        _ => {
            let given: Vec<_> = named_places(&parsed.root).into_iter().filter(|place| place.given).collect();
            let place = &given[choice.which.index(given.len())];
            Edit::Rename { names: place.names, from: place.name.clone(), to: format!("{}-renamed", place.name) }
        }
    })
}

/// What the edit took out or replaced, in the text before.
fn replaced(edit: &Edit, parsed: &Parsed) -> Span {
    match edit {
        Edit::Set { path, .. } | Edit::Remove { path } => parsed.span(path).unwrap_or_default(),
        _ => Span::default(),
    }
}

fn check_made(edit: &Edit, at: &Path, before: &Parsed, document: &Document) -> Result<(), TestCaseError> {
    let after = document.current().expect("the text can be read after an edit");
    let found = after.whole().find(at);
    match edit {
        Edit::Set { value: Value::Text(words), path } => {
            let node = after.whole().find(path).expect("what was set is there").spot.node;
            prop_assert_eq!(&node.kind, &Kind::Text(words.clone()));
        }
        Edit::Insert { value: Value::Text(words), .. } => {
            prop_assert_eq!(&found.expect("what was put in is there").spot.node.kind, &Kind::Text(words.clone()));
        }
        Edit::Remove { .. } => prop_assert!(after.text.len() < before.text.len()),
        Edit::Move { .. } | Edit::Duplicate { .. } => prop_assert!(found.is_some()),
        Edit::Rename { names, from, to } => {
            let meant = |parsed: &Parsed, name: &str| {
                let meant = |place: &&_| is_meant(place, *names, name);
                named_places(&parsed.root).iter().filter(meant).count()
            };
            prop_assert_eq!((meant(after, from), meant(after, to)), (0, meant(before, from)));
        }
        _ => {}
    }
    Ok(())
}

fn is_meant(place: &evenkeel::studio::tree::NamedPlace, names: Names, name: &str) -> bool {
    place.name == name && (place.names == names || !place.given && place.names.includes(names))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_keep_the_text_whole_and_come_back_byte_for_byte(which in 0..8_usize, choices in prop::collection::vec(choice(), 1..8)) {
        let text = &texts()[which];
        let mut document = Document::new("edited", text.as_str());
        let mut states = vec![text.clone()];
        for choice in &choices {
            let before: Arc<Parsed> = document.current().expect("the text can be read").clone();
            let Some(edit) = edit_of(choice, &before) else { continue };
            let revision = document.revision();
            // What cannot be is refused, and then nothing changes.
            match document.edit(&edit, Join::Apart) {
                Err(_) => prop_assert_eq!(document.text(), &before.text),
                Ok(at) => {
                    check_made(&edit, &at, &before, &document)?;
                    let kept = comments_outside(&before.text, replaced(&edit, &before));
                    let now = comments(document.text());
                    prop_assert!(kept.iter().all(|comment| now.contains(comment)), "a comment is lost by {:?}", edit);
                }
            }
            if document.revision() != revision {
                states.push(document.text().to_owned());
            }
        }
        while let Some(state) = states.pop() {
            prop_assert_eq!(document.text(), state);
            document.undo();
        }
        prop_assert!(!document.can_undo());
    }

    #[test]
    fn a_form_seldom_has_to_refuse(which in 0..8_usize, choice in choice()) {
        let mut document = Document::new("edited", texts()[which].as_str());
        let parsed = document.current().expect("the text can be read").clone();
        if let Some(edit) = edit_of(&choice, &parsed) {
            // Only a name that is too long to be followed by something is refused here.
            let made = document.edit(&edit, Join::Apart);
            prop_assert!(made.is_ok() || matches!(edit, Edit::Rename { .. }), "{:?}: {:?}", edit, made);
        }
    }

    #[test]
    fn no_text_is_too_broken_for_colours_completion_and_outline(which in 0..8_usize, from in any::<Index>(), to in any::<Index>(), put in "[(){}\\[\\]\":,/*a-z \n]{0,6}") {
        let text = &texts()[which];
        let boundary = |index: Index| (0..=index.index(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let (one, other) = (boundary(from), boundary(to));
        let mut broken = text.clone();
        broken.replace_range(one.min(other)..one.max(other).min(one.min(other) + 40).max(one.min(other)).min(text.len()), &put);
        let mut at = 0;
        for (span, _) in highlight(&broken) {
            prop_assert!(span.start >= at && span.end > span.start && broken.get(span.start..span.end).is_some());
            at = span.end;
        }
        for offset in [one.min(other), one.min(other) + put.len(), broken.len()] {
            for offered in complete(&broken, offset) {
                prop_assert!(offered.splice.fits(&broken));
            }
        }
        let document = Document::new("broken", broken.as_str());
        prop_assert!(document.current().is_some() || document.broken_at().is_some());
        if let Some(parsed) = document.parsed() {
            for beat in Outline::of(parsed).beats() {
                prop_assert_eq!(parsed.span(&beat.path), Some(beat.span));
            }
        }
    }
}

/// At every reference of the shipped scenarios.
#[test]
fn what_is_offered_for_a_reference_is_a_name_that_is_given() {
    for text in SHIPPED {
        let root = &Parsed::of(text).unwrap().root;
        let places = named_places(root);
        for place in places.iter().filter(|place| !place.given).step_by(7) {
            let offered = complete(text, place.span.start + 1);
            assert!(offered.iter().any(|offer| offer.label == place.name), "{} is not offered for itself", place.name);
            assert!(offered.iter().all(|offer| places.iter().any(|given| given.given && given.name == offer.label)));
        }
    }
}
