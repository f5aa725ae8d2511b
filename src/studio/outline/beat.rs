//! Beats, their lines, options and routes.

use super::seen::Seen;
use super::{BeatKind, BeatView, LineView, OptionView, SceneView, route_view};

pub fn view(beat: &Seen<'_>) -> BeatView {
    let lines = |name: &str| beat.each(name).map(|part| line(&part)).collect();
    BeatView {
        id: beat.name().to_owned(),
        path: beat.path.clone(),
        span: beat.span(),
        key: beat.key(),
        kind: BeatKind::Decision,
        opening: false,
        tempts: beat.each("tempts").map(|word| word.written()).collect(),
        closing: false,
        says: lines("says"),
        again: lines("again"),
        options: beat.each("options").enumerate().map(|(at, part)| option(at, &part)).collect(),
        routes: beat.each("routes").map(|part| route_view(&part, "next")).collect(),
        otherwise: beat.name_of("otherwise"),
        then: beat.name_of("then"),
    }
}

pub fn line(line: &Seen<'_>) -> LineView {
    let variants: Vec<String> = line.each("text").map(|text| text.written()).collect();
    LineView {
        path: line.path.clone(),
        span: line.span(),
        variants: variants.len(),
        words: variants.into_iter().next().unwrap_or_default(),
        when: line.source("when"),
        by: line.text("by"),
    }
}

fn option(at: usize, option: &Seen<'_>) -> OptionView {
    OptionView {
        path: option.path.clone(),
        span: option.span(),
        id: option.name_of("id").unwrap_or_else(|| format!("o{}", at + 1)),
        say: option.text("say"),
        shows: option.each("shows").map(|signal| signal.text("0")).collect(),
        next: option.name_of("next"),
        when: option.source("when"),
        best: option.flag("best"),
    }
}

/// Says of each beat what it is, once all that leads to it and from it is known.
pub fn mark(scene: &mut SceneView, is_ending: impl Fn(&str) -> bool) {
    for beat in &mut scene.beats {
        beat.opening = scene.starts.iter().any(|start| start.next == beat.id);
        let closing = ways(beat).any(&is_ending);
        beat.closing = closing;
        let tempts = !beat.tempts.is_empty();
        beat.kind = match () {
            () if beat.opening => BeatKind::Opening,
            () if beat.then.is_some() => BeatKind::Passing,
            () if ways(beat).next().is_none() => BeatKind::Stuck,
            () if tempts => BeatKind::Tempting,
            () if beat.closing => BeatKind::Closing,
            () => BeatKind::Decision,
        };
    }
}

/// What a beat leads to.
fn ways(beat: &BeatView) -> impl Iterator<Item = &str> {
    let options = beat.options.iter().filter_map(|option| option.next.as_deref());
    let routes = beat.routes.iter().map(|route| route.next.as_str());
    options.chain(routes).chain(beat.otherwise.as_deref()).chain(beat.then.as_deref())
}
