//! Searches through bytes, in steps that compilers turn into a few instructions: for what stands rarely in a text.

/// Where the next byte from `from` on stands that is sought, or the end. `sought` is asked of many bytes in vain: it should
/// have no branch (`|`, not `||`).
#[inline]
pub fn next(bytes: &[u8], from: usize, sought: impl Fn(u8) -> bool) -> usize {
    const STEP: usize = 16; // bytes that a vector of any machine holds
    let none = |step: &[u8; STEP]| !step.iter().fold(false, |any, byte| any | sought(*byte));
    let rest = bytes.get(from..).unwrap_or_default();
    let mut at = from;
    while let Some(step) = bytes.get(at..).and_then(<[u8]>::first_chunk)
        && none(step)
    {
        at += STEP;
    }
    // what is left of a step, with what was seen before it
    if bytes.len() - at.min(bytes.len()) < STEP && rest.last_chunk().is_some_and(none) {
        return bytes.len();
    }
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| sought(*byte)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_sought_is_found_wherever_it_stands() {
        for length in 0..50 {
            for place in 0..=length {
                let mut bytes = vec![b'a'; length];
                bytes.iter_mut().skip(place).for_each(|byte| *byte = b'&');
                for from in 0..=length {
                    assert_eq!(super::next(&bytes, from, |byte| byte == b'&'), place.max(from).min(length));
                }
            }
        }
    }
}
