//! WAV as speech programs write it to a pipe: 16-bit samples under a header whose lengths cannot be
//! trusted, since they were written before anything was said.

use super::Clip;

/// Reads 16-bit PCM of any number of channels into mono; none if it is something else. A length beyond
/// the end is taken to mean "to the end".
pub(super) fn read(bytes: &[u8]) -> Option<Clip> {
    let (head, mut rest) = bytes.split_at_checked(12)?;
    if &head[..4] != b"RIFF" || &head[8..] != b"WAVE" {
        return None;
    }
    let mut format = None;
    loop {
        let (chunk, after) = rest.split_at_checked(8)?;
        let length = u32_at(chunk, 4)? as usize;
        let body = &after[..length.min(after.len())];
        match &chunk[..4] {
            b"fmt " => format = Some(Format::read(body)?),
            b"data" => return Some(format?.mono(body)),
            _ => {}
        }
        // Chunks begin at even places.
        rest = after.get(length.checked_add(length % 2)?..)?;
    }
}

/// What the samples are.
#[derive(Clone, Copy)]
struct Format {
    channels: usize,
    rate: u32,
}

impl Format {
    fn read(body: &[u8]) -> Option<Self> {
        let [coding, channels, bits] = [0, 2, 14].map(|at| u16_at(body, at));
        let rate = u32_at(body, 4)?;
        let known = coding? == 1 && bits? == 16 && (1..=8).contains(&channels?) && (4_000..=192_000).contains(&rate);
        known.then_some(Self { channels: usize::from(channels?), rate })
    }

    fn mono(self, body: &[u8]) -> Clip {
        let frame = |bytes: &[u8]| {
            let sum: f32 = bytes.chunks_exact(2).map(|pair| f32::from(i16::from_le_bytes([pair[0], pair[1]]))).sum();
            sum / self.channels as f32 / 32_768.0
        };
        Clip { samples: body.chunks_exact(2 * self.channels).map(frame).collect(), rate: self.rate }
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// A WAV of these samples, for tests; `length` stands in the header instead of the true one.
#[cfg(test)]
pub(super) fn write(samples: &[i16], channels: u16, rate: u32, length: Option<u32>) -> Vec<u8> {
    let mut bytes = b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0".to_vec();
    bytes.extend(channels.to_le_bytes());
    bytes.extend(rate.to_le_bytes());
    bytes.extend((rate * 2 * u32::from(channels)).to_le_bytes());
    bytes.extend((2 * channels).to_le_bytes());
    bytes.extend(b"\x10\0data");
    bytes.extend(length.unwrap_or(samples.len() as u32 * 2).to_le_bytes());
    bytes.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Option<(&[f32], u32)>) {
        let clip = read(bytes);
        assert_eq!(clip.as_ref().map(|clip| (clip.samples.as_slice(), clip.rate)), expected);
    }

    #[test]
    fn plain_files_are_read() {
        check(&write(&[0, 16_384, -32_768], 1, 22_050, None), Some((&[0.0, 0.5, -1.0], 22_050)));
        check(&write(&[16_384, 0, 0, 16_384], 2, 44_100, None), Some((&[0.25, 0.25], 44_100)));
    }

    #[test]
    fn the_length_that_a_piped_header_claims_is_not_believed() {
        check(&write(&[16_384; 3], 1, 22_050, Some(0x7fff_f000)), Some((&[0.5; 3], 22_050)));
        check(&write(&[16_384; 3], 1, 22_050, Some(u32::MAX)), Some((&[0.5; 3], 22_050)));
    }

    #[test]
    fn other_chunks_are_passed_over() {
        let mut bytes = write(&[16_384], 1, 8000, None);
        bytes.splice(12..12, *b"LIST\x03\0\0\0abc\0");
        check(&bytes, Some((&[0.5], 8000)));
    }

    #[test]
    fn what_is_no_wav_of_this_sort_is_refused() {
        check(b"", None);
        check(b"RIFF", None);
        check(b"OggS\0\0\0\0WAVE", None);
        check(&write(&[1], 0, 22_050, None), None);
        check(&write(&[1], 1, 0, None), None);
        check(&write(&[1], 1, 22_050, None)[..40], None);
        let mut floats = write(&[1, 1], 1, 22_050, None);
        floats[20] = 3;
        check(&floats, None);
    }
}
