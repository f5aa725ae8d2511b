//! `evenkeel card --out card.pdf`

use std::path::PathBuf;

use super::{Outcome, told, write_paper};
use crate::paper::card;

/// Arguments of `card`.
#[derive(Debug, clap::Args)]
pub struct CardArgs {
    /// The card: a name that ends in `.pdf` or `.md`.
    #[arg(long)]
    out: PathBuf,
}

/// Writes the card and says where it is.
pub fn run(args: &CardArgs) -> Outcome {
    match write_paper(&card(), &args.out) {
        Ok(said) => super::print(&said, Outcome::Fine),
        Err(sentence) => told(&sentence),
    }
}
