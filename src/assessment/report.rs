//! The debrief as a file: one page of HTML to read, print or hand on, with everything that the screen shows.

use super::page::{Page, escaped};
use super::{Debrief, EndingReached, FieldReport, PhraseSaid, PrincipleScore, PromiseReport, Said, SeaPoint, Who};
use crate::base::sentence;
use crate::log::Fate;
use crate::principles::{Evidence, Sign};
use crate::scenario::rubric::Wish;

/// What the trainee said of the attempt in their own words; either may be empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct OwnWords<'a> {
    /// What they set out to do.
    pub aim: &'a str,
    /// What they would do differently.
    pub reflection: &'a str,
}

/// Writes a debrief as a page that needs nothing beside itself. `about` says which attempt this is ("Attempt 2 · 3 May ·
/// practice"); it may be empty.
pub fn report(debrief: &Debrief, about: &str, own: &OwnWords) -> String {
    let mut page = Page::new(&format!("Debrief: {}", debrief.scenario));
    page.element("h1", "", &format!("Debrief: {}", debrief.scenario));
    page.quiet(about);
    for (heading, words) in [("What I set out to do", own.aim), ("What I would do differently", own.reflection)] {
        if !words.trim().is_empty() {
            page.section(heading, |page| page.quote("you", words.trim(), &[]));
        }
    }
    endings(&mut page, debrief);
    page.section("The sea of this call", |page| page.drawing(&sea(&debrief.sea)));
    page.section("What worked", |page| points(page, debrief, false));
    page.section("What to change", |page| points(page, debrief, true));
    page.section("What it led to", |page| match debrief.all_led_to() {
        led_to if led_to.is_empty() => page.para("The mood moved in small steps; no single moment turned the call."),
        led_to => page.list(led_to.iter().map(|led_to| sentence(led_to))),
    });
    page.section("Result", |page| result(page, debrief));
    scores(&mut page, "Goals", &debrief.goals);
    scores(&mut page, "Also seen; it does not count here", &debrief.others);
    phrases(&mut page, &debrief.phrases);
    if let Some(watched) = &debrief.watched {
        page.section("Those who watched", |page| {
            page.list(watched.told().into_iter().map(|(_, line)| line));
            page.para(&watched.end_told());
            page.quiet("Seen, not scored.");
        });
    }
    promises(&mut page, &debrief.promises);
    record(&mut page, &debrief.record);
    page.section("What was said", |page| debrief.transcript.iter().for_each(|said| spoken(page, debrief, said)));
    page.quiet("Made by Evenkeel from the log of this attempt, from which every number can be computed again.");
    page.finish()
}

fn endings(page: &mut Page, debrief: &Debrief) {
    if debrief.stopped {
        return page
            .section("You stopped this call", |page| page.para("That is always all right. There is no score, and it counts for nothing."));
    }
    if debrief.endings.is_empty() {
        return;
    }
    page.section(&format!("How it ended, in the words of {}", debrief.caller), |page| {
        for EndingReached { title, outcome, text, .. } in &debrief.endings {
            page.element("h3", "", &format!("{title}: {}", outcome.words()));
            if !text.is_empty() {
                page.quote("", text, &[]);
            }
        }
    });
}

/// Anger, turn by turn, as a line over water.
fn sea(points: &[SeaPoint]) -> String {
    const WIDTH: i32 = 700;
    const HEIGHT: i32 = 180;
    const LEFT: i32 = 60;
    let last = points.len().saturating_sub(1).max(1) as i32;
    let line: Vec<String> = (0i32..)
        .zip(points)
        .map(|(i, point)| format!("{},{}", LEFT + i * (WIDTH - LEFT) / last, 160 - i32::from(point.mood.anger) * 14))
        .collect();
    let line = line.join(" ");
    let marks: String =
        [("storm", 34), ("choppy", 90), ("glass", 146)].iter().map(|(name, y)| format!("<text x=\"0\" y=\"{y}\">{name}</text>")).collect();
    let words = points.iter().filter(|point| !point.label.is_empty()).map(|point| format!("turn {}: {}", point.turn, point.label));
    let words = words.collect::<Vec<_>>().join("; ");
    format!(
        "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\"><title>Anger, turn by turn. {}</title>\
         <polygon class=\"water\" points=\"{LEFT},{HEIGHT} {line} {WIDTH},{HEIGHT}\"/><polyline class=\"line\" points=\"{line}\"/>{marks}</svg>\n",
        escaped(&words)
    )
}

fn points(page: &mut Page, debrief: &Debrief, change: bool) {
    let (points, none) = match change {
        true => (&debrief.change, "Nothing stood out that needs changing."),
        false => (&debrief.worked, debrief.nothing_worked()),
    };
    if points.is_empty() {
        page.para(none);
    }
    for point in points {
        page.element("h3", "", &point.principle.entry().title);
        if debrief.quotes(point) {
            page.quote("you", &point.yours, &[(point.span, change)]);
        } else {
            page.para(&sentence(&point.yours));
        }
        if point.doubtful {
            page.quiet("It may sound so; nobody is sure.");
        }
        page.quiet(&point.note);
        if !point.better.is_empty() {
            page.element("p", "good", &format!("Better there: “{}”", point.better));
        }
    }
}

fn result(page: &mut Page, debrief: &Debrief) {
    match &debrief.result {
        Some(result) => {
            page.element("p", "score", &result.score.to_string());
            let verdict = if result.passed { "passed" } else { "not passed" };
            page.para(&format!("of 100, pass mark {}: {verdict}. How it ended: {}.", result.pass_mark, result.outcome.words()));
            if result.for_review {
                page.para("For review: a trainer rules, as a doubtful reading decides it.");
            }
            page.list(result.caps.iter().map(|cap| format!("Capped: {cap}.")).chain(result.arithmetic.iter().cloned()));
        }
        None => page.para("No score."),
    }
    page.table(debrief.skills.iter().map(|skill| (skill.skill.title().to_owned(), number(skill.score))));
    if !debrief.timing_assessed {
        page.quiet("Real time was off, so timing was not assessed.");
    }
}

fn number(score: Option<u32>) -> String {
    score.map_or("not assessed".to_owned(), |score| score.to_string())
}

fn scores(page: &mut Page, heading: &str, scores: &[PrincipleScore]) {
    if scores.is_empty() {
        return;
    }
    page.section(heading, |page| {
        for score in scores {
            page.element("h3", "", &format!("{}: {}", score.principle.entry().title, number(score.score)));
            page.quiet(&score.not_assessed);
            let shown = score.shown.iter().map(|shown| {
                let what = match &shown.evidence {
                    Evidence::Moment { what, .. } => what.clone(),
                    Evidence::Field { quote, what, .. } if quote.is_empty() => what.clone(),
                    Evidence::Words { quote, .. } | Evidence::Field { quote, .. } => format!("“{quote}”"),
                };
                let sign = if shown.sign == Sign::Against { "to change" } else { "good" };
                format!("{}, {what}: {} ({sign})", shown.place(), shown.signal.entry().label)
            });
            let missed = score.missed.iter().map(|missed| match missed.better.as_str() {
                "" => format!("Missed: {}", missed.cause),
                better => format!("Missed: {}. Better there: “{better}”", missed.cause),
            });
            page.list(shown.chain(missed).chain(score.kept_from_more()));
            score.arithmetic.iter().for_each(|line| page.quiet(line));
        }
    });
}

fn phrases(page: &mut Page, said: &[PhraseSaid]) {
    if said.is_empty() {
        return;
    }
    page.section("The words of your organisation", |page| {
        for said in said {
            page.quote("you", &said.reply, &[(said.span, said.phrase.wish == Wish::Avoid)]);
            page.quiet(&format!("Turn {}. {}", said.turn, said.told()));
            if !said.phrase.instead.is_empty() {
                page.element("p", "good", &format!("Better there: “{}”", said.phrase.instead));
            }
        }
    });
}

fn promises(page: &mut Page, promises: &[PromiseReport]) {
    if promises.is_empty() {
        return;
    }
    page.section("What you promised", |page| {
        page.table(promises.iter().map(|promise| {
            let fate = match promise.fate {
                Some(Fate::Kept) => "kept",
                Some(Fate::Broken) => "broken",
                None => "not due yet",
            };
            let about = if promise.about.is_empty() { String::new() } else { format!("{}: ", promise.about) };
            (format!("{about}“{}”, by {} (turn {})", promise.words, promise.by.as_deadline(), promise.turn), fate.to_owned())
        }));
    });
}

fn record(page: &mut Page, fields: &[FieldReport]) {
    if fields.is_empty() {
        return;
    }
    page.section("The case record", |page| {
        for field in fields {
            page.element("h3", "", &field.label);
            if field.text.trim().is_empty() {
                page.quiet("Nothing was written.");
            } else {
                let found = field.found.iter().map(|(_, span)| (*span, false));
                let marks: Vec<_> = field.blame.iter().map(|(span, _)| (*span, true)).chain(found).collect();
                page.quote("you", &field.text, &marks);
            }
            if !field.missing.is_empty() {
                page.element("p", "change", &format!("Missing: {}", field.missing.join(" ")));
            }
            field.blame.iter().for_each(|(_, why)| page.quiet(why));
        }
    });
}

fn spoken(page: &mut Page, debrief: &Debrief, said: &Said) {
    let note = match (said.cut, said.unheard) {
        (true, _) => " (cut off)",
        (_, true) => " (not heard)",
        _ => "",
    };
    let (who, class) = match said.who {
        Who::Caller => (debrief.caller.clone(), ""),
        Who::Other => (said.name.clone(), ""),
        Who::You => (said.turn.map_or("You".to_owned(), |turn| format!("You, turn {turn}")), "you"),
        Who::Stage => return page.quiet(&said.text),
    };
    page.quiet(&format!("{who}{note}"));
    let marks: Vec<_> = said.marks.iter().map(|mark| (mark.span, mark.sign == Sign::Against)).collect();
    page.quote(class, &said.text, &marks);
    let seen = said.marks.iter().map(|mark| format!("{}: {}", mark.signal.entry().label, mark.why));
    let moments = said.moments.iter().map(|(signal, what)| format!("{}: {what}", signal.entry().label));
    let notes: Vec<String> = seen.chain(moments).collect();
    page.quiet(&notes.join(" · "));
}
