//! Where sound comes out.

use super::tape::Tape;

/// A device that plays tapes, mixed. Dropping it ends all sound.
pub(super) trait Output {
    /// Begins to play.
    fn play(&self, tape: Tape);
}

/// What a device calls when it is gone; it may be called more than once.
pub(super) type Lost = Box<dyn Fn() + Send + Sync>;

/// Opens a device, which may take a second; else the sentence that says why there is none.
pub(super) type Open = Box<dyn FnOnce(Lost) -> Result<Box<dyn Output>, &'static str> + Send>;

/// Said when no device could be opened.
#[cfg(any(feature = "sound", test))]
pub(super) const NO_DEVICE: &str = "No sound device was found. Evenkeel plays on in silence.";
/// Said when the device vanished.
pub(super) const DEVICE_GONE: &str = "The sound device is gone. Evenkeel plays on in silence.";
/// Said when Evenkeel was built without sound.
#[cfg(not(feature = "sound"))]
const NOT_BUILT_IN: &str = "This Evenkeel was built without sound. It plays in silence.";

/// Opens the machine's own device.
#[cfg(feature = "sound")]
pub(super) fn open(lost: Lost) -> Result<Box<dyn Output>, &'static str> {
    match super::device::Device::open(lost) {
        Some(device) => Ok(Box::new(device)),
        None => Err(NO_DEVICE),
    }
}

/// There is none to open.
#[cfg(not(feature = "sound"))]
pub(super) fn open(_: Lost) -> Result<Box<dyn Output>, &'static str> {
    Err(NOT_BUILT_IN)
}
