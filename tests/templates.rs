//! The texts to begin with are good examples: the reading finds in their options what they say that these show.

use evenkeel::principles::{SignalSource, Sureness};
use evenkeel::reading::{Candidates, Context, read};
use evenkeel::scenario::load;
use evenkeel::studio::TEMPLATES;

#[test]
fn options_of_templates_read_as_their_authors_say() {
    let mut missed = Vec::new();
    for template in TEMPLATES {
        let scenario = load(template.id, template.text).scenario.unwrap();
        for (_, id, beat) in scenario.beats.iter() {
            let said: Vec<&str> = beat.says.iter().filter_map(|line| line.variants.first()).map(String::as_str).collect();
            let customer = said.join(" ");
            for option in &beat.options {
                let candidates = Candidates { options: Vec::new(), ..Candidates::of(&scenario, Some(beat)) };
                let reading =
                    read(&option.say, &Context { customer: &customer, now: Some(scenario.now), candidates, ..Context::default() });
                let wanted = option.shows.iter().map(|shows| shows.signal);
                let unseen = wanted.filter(|signal| {
                    matches!(signal.entry().source, SignalSource::Codebook | SignalSource::Words)
                        && !reading.shows(*signal, Sureness::Likely)
                });
                let seen: Vec<String> = reading.signals.iter().map(|seen| format!("{} {:?}", seen.signal, seen.sure)).collect();
                missed.extend(unseen.map(|signal| format!("{}: {id}: “{}” shows {signal}; read: {seen:?}", template.id, option.say)));
                let faults = reading.signals.iter().filter(|seen| seen.signal.is_fault() && seen.sure >= Sureness::Likely);
                let unsaid = faults.filter(|seen| option.shows.iter().all(|shows| shows.signal != seen.signal));
                missed.extend(unsaid.map(|seen| format!("{}: {id}: “{}” also reads as {}", template.id, option.say, seen.signal)));
            }
        }
    }
    assert!(missed.is_empty(), "\n{}", missed.join("\n"));
}
