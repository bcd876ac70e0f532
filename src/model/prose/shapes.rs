//! Standard shapes that plain Markdown already has: a quotation with its speaker, a paragraph that is one picture.

use super::{Event, Prose, Tag};

/// Recognises the shapes in a text, in place.
pub fn shapes(prose: &mut Prose) {
    let events = std::mem::take(&mut prose.events);
    let mut out: Vec<Event> = Vec::with_capacity(events.len());
    let mut quotes: Vec<usize> = Vec::new();
    for event in events {
        match event {
            Event::Start(Tag::Quotation) => {
                quotes.push(out.len());
                out.push(Event::Start(Tag::Quotation));
                out.push(Event::Start(Tag::Quote));
            }
            Event::End(Tag::Quotation) => {
                let start = quotes.pop().unwrap_or_default();
                close_quotation(prose, &mut out, start);
            }
            Event::End(Tag::Paragraph) => {
                out.push(event);
                picture(&mut out);
            }
            event => out.push(event),
        }
    }
    prose.events = out;
}

/// A paragraph with nothing but one picture is that picture.
fn picture(out: &mut [Event]) {
    let depth_one = |events: &[Event]| {
        let images = events.iter().filter(|event| matches!(event, Event::Start(Tag::Image(_)))).count();
        let [Event::Start(Tag::Image(first)), .., Event::End(Tag::Image(last))] = events else { return false };
        images == 1 && first == last
    };
    let Some(start) = out.iter().rposition(|event| matches!(event, Event::Start(Tag::Paragraph))) else { return };
    if let [first, inner @ .., last] = &mut out[start..] // start is a position in out
        && depth_one(inner)
    {
        *first = Event::Start(Tag::Picture);
        *last = Event::End(Tag::Picture);
    }
}

/// Closes a block quote; a last line that starts with a dash names the speaker.
fn close_quotation(prose: &Prose, out: &mut Vec<Event>, start: usize) {
    let speaker = (|| {
        let Some(Event::End(Tag::Paragraph)) = out.last() else { return None };
        let opening = out.iter().rposition(|event| matches!(event, Event::Start(Tag::Paragraph)))?;
        // the last line: after the last break that is not inside emphasis or a link
        let mut depth = 0_usize;
        let mut line = opening + 1;
        for (position, event) in out.iter().enumerate().skip(opening + 1) {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.saturating_sub(1),
                Event::SoftBreak | Event::HardBreak if depth == 0 => line = position + 1,
                _ => {}
            }
        }
        let Some(Event::Text(range)) = out.get(line) else { return None };
        let dash = prose.piece(range).strip_prefix(['—', '–'])?;
        let skipped = prose.piece(range).len() - dash.trim_start().len();
        // a line alone is no quotation: there must be words to attribute
        let words = line > opening + 1 || opening > start + 2;
        (dash.starts_with([' ', '\u{a0}', '\u{202f}']) && words).then_some((opening, line, skipped))
    })();
    let Some((opening, line, skipped)) = speaker else {
        out.extend([Event::End(Tag::Quote), Event::End(Tag::Quotation)]);
        return;
    };
    let mut words = out.split_off(line);
    words.pop(); // the end of the paragraph
    if let Some(Event::Text(range)) = words.first_mut() {
        range.start += u32::try_from(skipped).unwrap_or(0);
    }
    if line == opening + 1 {
        out.pop(); // the paragraph held nothing else
    } else {
        out.pop(); // the break before the line
        out.push(Event::End(Tag::Paragraph));
    }
    out.push(Event::End(Tag::Quote));
    out.push(Event::Start(Tag::Speaker));
    out.extend(words);
    out.extend([Event::End(Tag::Speaker), Event::End(Tag::Quotation)]);
}
