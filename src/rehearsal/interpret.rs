//! What the trainee's words mean at this moment of a conversation: the reading runs here, before the act, so that a
//! better reader never rewrites what happened.

use crate::base::Seconds;
use crate::conversation::Conversation;
use crate::log::{Act, Spoken};
use crate::principles::Reading;
use crate::reading::{Candidates, Context, read, read_option, read_record};

/// The context of a reply now, given to `then`: the context borrows from the conversation.
fn in_context<T>(conversation: &Conversation, then: impl FnOnce(&Context) -> T) -> T {
    let scenario = &conversation.world().scenario;
    let customer = conversation.customer_words();
    let earlier = conversation.earlier_words();
    let open: Vec<String> = conversation.choices().into_iter().map(|choice| choice.id).collect();
    let mut candidates = Candidates::of(scenario, Some(conversation.current_beat()));
    candidates.options.retain(|(id, ..)| open.iter().any(|known| known == id));
    then(&Context { customer: &customer, earlier: &earlier, now: Some(conversation.clock()), candidates })
}

/// Typed words.
pub fn typed(conversation: &Conversation, text: &str) -> Spoken {
    let reading = in_context(conversation, |context| read(text, context));
    Spoken::Typed { text: text.to_owned(), reading }
}

/// An option of the beat; none where it has no such option.
pub fn option(conversation: &Conversation, id: &str) -> Option<Spoken> {
    let beat = conversation.current_beat();
    let option = beat.options.iter().find(|option| option.id == id)?;
    let scenario = &conversation.world().scenario;
    let reading = in_context(conversation, |context| read_option(option, scenario, beat, context));
    Some(Spoken::Option { id: id.to_owned(), reading })
}

/// Words in the record or a next step.
pub fn written(conversation: &Conversation, text: &str) -> Reading {
    read_record(text, &conversation.world().scenario, Some(conversation.clock()))
}

/// Words in a field of the record.
pub fn record(conversation: &Conversation, field: &str, text: &str) -> Act {
    Act::Write { field: field.to_owned(), text: text.to_owned(), reading: written(conversation, text) }
}

/// A next step.
pub fn note(conversation: &Conversation, text: &str, due: Seconds) -> Act {
    Act::Note { text: text.to_owned(), due, reading: written(conversation, text) }
}
