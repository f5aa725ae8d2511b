//! How the trained reader is made, and how well the reading reads: labelled replies, linear models fitted to them, and the
//! figures. Start with [`fit`]: the same replies give the same bytes on every machine; only additions, products,
//! divisions and square roots of doubles are used, in one fixed order.

mod asset;
mod contested;
mod fit;
mod folds;
mod measure;
mod meet;
mod rows;
mod svm;
mod words;

pub use asset::write;
pub use contested::contested_rows;
pub use fit::{Fitted, fit};
pub use measure::{Count, Report, accusing, mean};
pub use rows::{Row, RowsError, fingerprint, read_rows};
pub use words::words;
