//! An act at the wrong moment: what it would need.

/// Why an act is not possible now. Its words say what would be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The attempt is over.
    #[error("the call is over")]
    Over,
    /// Something for the conversation was done outside of it.
    #[error("this can be done during the conversation only")]
    NotInCall,
    /// The trainee is still speaking.
    #[error("you are still speaking; wait until you have finished")]
    StillSpeaking,
    /// The trainee is away, on a move.
    #[error("you are busy; wait until that is done")]
    Away,
    /// The caller is speaking.
    #[error("the customer is speaking; wait until they have finished, or cut in")]
    CallerSpeaks,
    /// A reply waits already.
    #[error("a reply waits already; take it back first")]
    ReplyWaits,
    /// No reply waits.
    #[error("there is no waiting reply to take back")]
    NothingWaits,
    /// There is nothing in the reply.
    #[error("the reply is empty")]
    Empty,
    /// The reply is longer than can be said.
    #[error("the reply is too long; the most is {0} characters")]
    TooLong(usize),
    /// The beat has no such option.
    #[error("there is no option “{0}” to choose here")]
    NoOption(String),
    /// The question is not open.
    #[error("the question “{0}” is not open")]
    NoQuestion(String),
    /// The move is not possible now.
    #[error("“{0}” cannot be done now")]
    NoMove(String),
    /// The line has begun, or there is none of that name.
    #[error("the line “{0}” is not waiting to be said")]
    NoLine(String),
    /// There is no such field.
    #[error("the record has no field “{0}”")]
    NoField(String),
    /// There is no such note.
    #[error("there is no next step number {0}")]
    NoNote(u32),
    /// There is no record to finish, or it is closed.
    #[error("the record is not open")]
    NoRecord,
    /// The desk diary is not open, or has no such item.
    #[error("the desk diary has nothing of that kind open")]
    NoDiary,
    /// The closing question is not asked, or was answered.
    #[error("the closing question is not open")]
    NoClosingQuestion,
}
