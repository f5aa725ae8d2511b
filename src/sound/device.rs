//! The machine's sound device.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering::Relaxed};
use std::time::{Duration, Instant};

use rodio::{ChannelCount, CpalError, CpalErrorKind, DeviceSinkBuilder, MixerDeviceSink, SampleRate, Source};

use super::output::{Lost, Output};
use super::tape::Tape;

/// A device that reports errors in so many seconds in a row is lost.
const BAD_SECONDS: u32 = 5;

/// The default device.
pub(super) struct Device(MixerDeviceSink);

impl Device {
    /// Opens it; none if there is none that plays.
    pub(super) fn open(lost: Lost) -> Option<Self> {
        let watch = Arc::new(Watch::new(lost));
        let builder = DeviceSinkBuilder::from_default_device().ok()?;
        let builder = builder.with_error_callback(move |error: CpalError| watch.note(&error));
        let mut sink = builder.open_sink_or_fallback().ok()?;
        sink.log_on_drop(false);
        Some(Self(sink))
    }
}

impl Output for Device {
    fn play(&self, tape: Tape) {
        self.0.mixer().add(tape);
    }
}

impl Source for Tape {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> ChannelCount {
        NonZero::<u16>::MIN
    }

    fn sample_rate(&self) -> SampleRate {
        NonZero::new(self.rate()).unwrap_or(NonZero::<u32>::MIN)
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }
}

/// Watches over a device's errors. Some pass, as when it has just been opened; some tell that it is gone.
struct Watch {
    lost: Lost,
    since: Instant,
    /// The last second in which there was an error.
    second: AtomicU64,
    /// How many seconds in a row had one.
    in_a_row: AtomicU32,
}

impl Watch {
    fn new(lost: Lost) -> Self {
        Self { lost, since: Instant::now(), second: AtomicU64::new(u64::MAX), in_a_row: AtomicU32::new(0) }
    }

    fn note(&self, error: &CpalError) {
        match error.kind() {
            CpalErrorKind::DeviceNotAvailable | CpalErrorKind::HostUnavailable | CpalErrorKind::StreamInvalidated => (self.lost)(),
            CpalErrorKind::Xrun | CpalErrorKind::RealtimeDenied | CpalErrorKind::DeviceChanged => {}
            _ => self.count(self.since.elapsed().as_secs()),
        }
    }

    /// Counts an error in a second. A broken device reports thousands, each followed by the next try at
    /// once: the short sleep keeps it from eating a core.
    fn count(&self, second: u64) {
        std::thread::sleep(Duration::from_millis(5));
        let before = self.second.swap(second, Relaxed);
        let in_a_row = match second.wrapping_sub(before) {
            0 => return,
            1 => self.in_a_row.fetch_add(1, Relaxed) + 1,
            _ => {
                self.in_a_row.store(1, Relaxed);
                1
            }
        };
        if in_a_row >= BAD_SECONDS {
            (self.lost)();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Notes an error in each of these seconds; says whether the device counts as lost then.
    #[track_caller]
    fn check(seconds: &[u64], expected: bool) {
        let calls = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&calls);
        let watch = Watch::new(Box::new(move || {
            counted.fetch_add(1, Relaxed);
        }));
        for second in seconds {
            watch.count(*second);
        }
        assert_eq!(calls.load(Relaxed) > 0, expected, "{seconds:?}");
    }

    #[test]
    fn a_device_is_lost_when_its_errors_do_not_end() {
        check(&[0; 50], false);
        check(&[0, 1, 2, 3], false);
        check(&[0, 1, 2, 3, 9, 10, 11, 12], false);
        check(&[0, 1, 1, 2, 3, 3, 4], true);
    }

    #[test]
    fn a_device_that_is_unplugged_is_lost_at_once_and_a_stutter_is_nothing() {
        let calls = Arc::new(AtomicU32::new(0));
        let counted = Arc::clone(&calls);
        let watch = Watch::new(Box::new(move || {
            counted.fetch_add(1, Relaxed);
        }));
        watch.note(&CpalError::new(CpalErrorKind::Xrun));
        assert_eq!(calls.load(Relaxed), 0);
        watch.note(&CpalError::new(CpalErrorKind::DeviceNotAvailable));
        assert_eq!(calls.load(Relaxed), 1);
    }
}
