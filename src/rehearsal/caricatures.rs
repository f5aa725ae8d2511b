//! Players who always do one thing. A scenario that one of them passes can be passed without listening.

use std::sync::Arc;

use strum::{Display, EnumIter, EnumString};

use super::explore::{Deed, Readings, Step, Taker};
use super::{Player, interpret};
use crate::conversation::{FloorView, MoveView, Phase, World};
use crate::log::{Act, Header, Log, Spoken, When};
use crate::principles::Signal;
use crate::scenario::{MoveKind, ReplyOption};

/// What a player always does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Display, EnumIter, EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum Caricature {
    /// Says what the author holds for the best: no caricature, and the measure for the others.
    AuthorsBest,
    /// Says what stands first.
    First,
    /// Says what is longest.
    Longest,
    /// Apologises wherever that can be done.
    Apologises,
    /// Agrees wherever that can be done.
    Agrees,
    /// Promises a time wherever that can be done.
    Promises,
    /// Offers what may not be given, or else whatever can be offered.
    GivesAway,
    /// Brings in the manager as soon as that can be done.
    FetchesTheManager,
    /// Speaks over the customer, every time.
    Interrupts,
    /// Says nothing at all.
    Silent,
    /// Types the same stock phrase, every time.
    StockPhrase,
    /// Types back what the customer has just said.
    Echo,
}

/// A stock phrase.
const PHRASE: &str = "I do apologise for any inconvenience caused. Your satisfaction is very important to us.";
/// No player goes on for longer.
const MOST_TURNS: usize = 120;
/// The last characters of the customer's words that are said back.
const ECHOED: usize = 400;

impl Caricature {
    /// How people would call such a player, after "somebody who".
    pub fn words(self) -> &'static str {
        match self {
            Caricature::AuthorsBest => "says what you hold for the best",
            Caricature::First => "always says what stands first",
            Caricature::Longest => "always says what is longest",
            Caricature::Apologises => "always apologises",
            Caricature::Agrees => "always agrees",
            Caricature::Promises => "promises everything",
            Caricature::GivesAway => "gives everything away",
            Caricature::FetchesTheManager => "brings in the manager at once",
            Caricature::Interrupts => "always interrupts",
            Caricature::Silent => "says nothing",
            Caricature::StockPhrase => "types stock phrases",
            Caricature::Echo => "types back what the customer says",
        }
    }

    /// Whether such a player types, and so may say what no option says.
    pub fn types(self) -> bool {
        matches!(self, Caricature::StockPhrase | Caricature::Echo)
    }

    /// Plays a scenario to its end, or for as long as anybody would.
    pub fn play(self, world: &Arc<World>, header: &Header) -> Log {
        let mut player = Player::begin_in(world.clone(), header.clone());
        for _ in 0..MOST_TURNS {
            let went_on = match player.conversation.phase() {
                Phase::Call => self.turn(&mut player),
                // Whoever means well notes what is theirs to do, and does it.
                Phase::Record if self == Caricature::AuthorsBest => {
                    let wrap = Step { deed: Deed::Wrap { notes: u32::MAX }, over: false };
                    Taker::new(&mut player, &mut Readings::default(), None).take(wrap)
                }
                Phase::Record => self.do_act(&mut player, Act::FinishRecord),
                Phase::Diary => self.do_act(&mut player, Act::NextDay),
                Phase::Over => None,
            };
            if went_on.is_none() {
                break;
            }
        }
        player.log
    }

    fn do_act(self, player: &mut Player, act: Act) -> Option<()> {
        player.act(player.conversation.now(), act).ok()
    }

    fn turn(self, player: &mut Player) -> Option<()> {
        if self == Caricature::Interrupts {
            self.interrupt(player);
        }
        player.listen();
        if player.conversation.phase() != Phase::Call {
            return Some(());
        }
        if self == Caricature::Silent {
            let due = player.conversation.next_due()?;
            player.advance(due);
            return Some(());
        }
        let best_is_open = open_options(player).iter().any(|option| option.best);
        let makes = |action: &MoveView| match self {
            Caricature::FetchesTheManager => action.kind == MoveKind::Manager,
            // Whoever means well does what was agreed, when there is nothing better to say first.
            Caricature::AuthorsBest => action.agreed && !best_is_open,
            _ => false,
        };
        if let Some(action) = player.conversation.moves().into_iter().find(makes) {
            return self.do_act(player, Act::Do { action: action.id });
        }
        let spoken = self.reply(player)?;
        self.do_act(player, Act::Say { spoken, when: When::AtEnd })
    }

    /// Cuts in on the first word that the customer says next; what is said is not heard.
    fn interrupt(self, player: &mut Player) {
        while let Some(due) = player.conversation.next_due().filter(|_| player.conversation.floor() == FloorView::CallerWillSpeak) {
            player.advance(due);
        }
        if let Some(spoken) = self.reply(player) {
            // In a pause, or where nobody speaks, there is nothing to talk over.
            let _ = self.do_act(player, Act::Say { spoken, when: When::CutIn });
        }
    }

    fn reply(self, player: &Player) -> Option<Spoken> {
        let conversation = &player.conversation;
        match self {
            Caricature::StockPhrase => return Some(interpret::typed(conversation, PHRASE)),
            Caricature::Echo => {
                let words: String = conversation.customer_words().chars().take(ECHOED).collect();
                return Some(interpret::typed(conversation, if words.trim().is_empty() { PHRASE } else { &words }));
            }
            _ => {}
        }
        let options = open_options(player);
        let forbidden = |option: &ReplyOption| {
            let offers = &conversation.world().scenario.briefing.you_may_not;
            option.offers.iter().any(|offer| offers.get(offer).is_some())
        };
        // Of those liked alike the first is said: `max_by_key` gives the last.
        let liked = options.iter().rev().max_by_key(|option| self.likes(option, forbidden(option)))?;
        interpret::option(conversation, &liked.id)
    }

    /// How much a player likes an option.
    fn likes(self, option: &ReplyOption, forbidden: bool) -> usize {
        let shows = |signals: &[Signal]| usize::from(option.shows.iter().any(|shows| signals.contains(&shows.signal)));
        match self {
            Caricature::AuthorsBest => usize::from(option.best),
            Caricature::Longest => option.say.split_whitespace().count(),
            Caricature::Apologises => shows(&[Signal::ApologyOwned, Signal::ApologyBare, Signal::ApologyShifted]),
            Caricature::Agrees => shows(&[Signal::Concession]),
            Caricature::Promises => usize::from(option.promises.is_some()),
            Caricature::GivesAway => 2 * usize::from(forbidden) + usize::from(!option.offers.is_empty()),
            Caricature::FetchesTheManager => shows(&[Signal::EscalationOffer]),
            _ => 0,
        }
    }
}

/// The options that are open, in their order.
fn open_options(player: &Player) -> Vec<&ReplyOption> {
    let open = player.conversation.choices();
    let is_open = |option: &&ReplyOption| open.iter().any(|choice| choice.id == option.id);
    player.conversation.current_beat().options.iter().filter(is_open).collect()
}
