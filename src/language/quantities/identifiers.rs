//! What is told by letters and digits, and numbers that are not counted: standards, laws, telephones, phases, fractions.

use super::super::number::Number;
use super::super::rules::CURRENCIES;
use super::lexicon::Cardinal;
use super::reader::Reader;
use super::tokens::Sort;
use super::{Kind, Phrase, Value, Weight, nouns};

/// The bodies whose standards are named by a number.
const STANDARDS: [&str; 18] = [
    "ISO", "EN", "IEC", "CEI", "NF", "DIN", "IATF", "ASTM", "IEEE", "RFC", "UIC", "UNE", "BS", "SAE", "OHSAS",
    "EN-ISO", "UTE", "AS",
];

/// Whether a word is the name of a body whose standards are named by a number.
pub(super) fn named_by_number(word: &str) -> bool {
    (2..=6).contains(&word.len()) && word.starts_with(|c: char| c.is_ascii_uppercase()) && STANDARDS.contains(&word)
}

impl Reader<'_> {
    /// ISO 9001, ISO/IEC 27001, EN 301 549.
    pub(super) fn standard(&mut self, at: usize) -> Option<usize> {
        let name = self.text.get(self.token(at)?.range.clone())?;
        if !named_by_number(name) {
            return None;
        }
        let mut end = at + 1;
        while self.mark(end, &['/', '-'])
            || self.token(end).is_some_and(|token| {
                token.sort == Sort::Word
                    && self.text.get(token.range.clone()).is_some_and(|name| STANDARDS.contains(&name))
            })
        {
            end += 1;
        }
        let digits = end;
        while self.token(end).is_some_and(|token| token.sort == Sort::Digits)
            || end > digits && self.mark(end, &['-', ':', '–']) && self.against(end) && self.raw(end + 1).is_some()
        {
            end += 1;
        }
        let start = self.token(at)?.range.start;
        let stop = self.token(end.checked_sub(1)?)?.range.end;
        let value = verbatim(self.text.get(start..stop)?);
        (end > digits)
            .then(|| self.push(Kind::Identifier, Value::Text(value), Phrase::default(), Weight::Full, at, end))
    }

    /// « n° 5 », “No 2005-102”, “No. 12”.
    pub(super) fn numbered(&mut self, at: usize) -> Option<usize> {
        let name = self.text.get(self.token(at)?.range.clone())?;
        let degree = self.mark(at + 1, &['°', 'º']) && self.against(at + 1);
        let point = self.mark(at + 1, &['.']) && self.against(at + 1);
        let is =
            matches!(name, "n" | "N") && degree || matches!(name, "No" | "Nos" | "no") && point || matches!(name, "No");
        let digits = at + 1 + usize::from(degree || point);
        if !is {
            return None;
        }
        self.raw(digits)?;
        let end = self.code_end(digits);
        let value = self.text.get(self.token(digits)?.range.start..self.token(end - 1)?.range.end).map(verbatim)?;
        Some(self.push(Kind::Identifier, Value::Text(value), Phrase::default(), Weight::Full, at, end))
    }

    /// The token after digits joined by hyphens and bars: 2005-102.
    fn code_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        while self.mark(end, &['-', '/', '\u{2011}'])
            && self.against(end)
            && self.against(end + 1)
            && self.raw(end + 1).is_some()
        {
            end += 2;
        }
        end
    }

    /// Digits that are a part of a name: 2005-102, 2016/679, 5G, 4x4, 24/7, 4.0, COVID-19; and ordinals: « 21e », “3rd”.
    pub(super) fn code(&mut self, at: usize) -> Option<usize> {
        if let Some(end) = self.ordinal_in_digits(at).or_else(|| self.in_a_name(at)) {
            return Some(end);
        }
        let raw = self.raw(at)?;
        let version = raw.len() == 3 && raw.ends_with(".0") && !self.measured(at)
            || self.version(at)
            || raw.matches('.').count() >= 2 && !raw.contains(',');
        let end = self.code_end(at);
        if end == at + 1 {
            let value = Value::Text(raw.to_string());
            return version.then(|| self.push(Kind::Identifier, value, Phrase::default(), Weight::Soft, at, end));
        }
        let bar = self.mark(at + 1, &['/']);
        if bar && end == at + 3 {
            let parts = (self.plain(at, 2), self.plain(at + 2, 2));
            if let (Some(part), Some(whole)) = parts
                && part < whole
                && (2..=10).contains(&whole)
            {
                return Some(self.kept_fraction(u32::from(part), u32::from(whole), at, end));
            }
        }
        let years = end == at + 3
            && self.year_at(at).is_some()
            && (self.year_at(at + 2).is_some() || self.raw(at + 2).is_some_and(|raw| raw.len() == 2));
        let law = self.year_at(at).is_some() && !years;
        let value = self.text.get(self.token(at)?.range.start..self.token(end - 1)?.range.end).map(verbatim)?;
        (bar && !years || law)
            .then(|| self.push(Kind::Identifier, Value::Text(value), Phrase::default(), Weight::Full, at, end))
    }

    /// “4.0 million”, “€4.0”, “4.0 tonnes”: digits that measure something and name no version of it.
    fn measured(&self, at: usize) -> bool {
        let scaled = self.numeral(at).is_some_and(|numeral| numeral.end > at + 1 || numeral.unit.is_some());
        let named = at > 0
            && self
                .token(at - 1)
                .is_some_and(|token| token.sort == Sort::Word && token.word.is_none_or(|word| !word.stop));
        scaled || !named && self.counts(at + 1)
    }

    /// RGAA 4.1: two short numbers after a name in capitals.
    fn version(&self, at: usize) -> bool {
        let short = |part: &str| (1..=2).contains(&part.len());
        let parts =
            self.raw(at).and_then(|raw| raw.split_once('.')).is_some_and(|(major, minor)| short(major) && short(minor));
        let name = self.token(at.wrapping_sub(1)).filter(|token| token.sort == Sort::Word);
        let name = name.and_then(|token| self.text.get(token.range.clone())).unwrap_or_default();
        let currency = CURRENCIES.iter().any(|(code, _)| *code == name);
        parts && !currency && name.chars().count() > 1 && name.chars().all(char::is_uppercase)
    }

    /// COVID-19, and digits with letters against them that are no unit: 5G, 4x4.
    fn in_a_name(&mut self, at: usize) -> Option<usize> {
        let hyphen = at > 1 && self.mark(at - 1, &['-', '\u{2011}']) && self.against(at - 1) && self.against(at);
        let name = hyphen && self.token(at - 2).is_some_and(|token| matches!(token.sort, Sort::Word | Sort::Code));
        if name && self.year_at(at).is_none() {
            let value = Value::Text(format!("{}-{}", self.letters(at - 2), self.raw(at)?));
            return Some(self.push(Kind::Identifier, value, Phrase::default(), Weight::Soft, at, at + 1));
        }
        let letters = self.letters(at + 1);
        if letters.is_empty()
            || !self.against(at + 1)
            || self.token(at + 1).is_some_and(|token| token.word.is_some_and(|word| word.cardinal.is_some()))
        {
            return None;
        }
        if self.year_at(at).is_some() && letters == "s" {
            let year = self.year_at(at);
            let value = Value::Date(super::Day { year, ..Default::default() }); // “the 1990s”
            return Some(self.push(Kind::Date, value, Phrase::default(), Weight::Full, at, at + 2));
        }
        let unit = self.numeral(at).is_some_and(|numeral| numeral.end > at + 1) || nouns::known(letters);
        if unit {
            return None;
        }
        let mut end = at + 2;
        while self.against(end) && self.token(end).is_some_and(|token| !matches!(token.sort, Sort::Mark(_))) {
            end += 1;
        }
        let value = self.text.get(self.token(at)?.range.start..self.token(end - 1)?.range.end).map(verbatim)?;
        Some(self.push(Kind::Identifier, Value::Text(value), Phrase::default(), Weight::Soft, at, end))
    }

    fn ordinal_in_digits(&mut self, at: usize) -> Option<usize> {
        let ending = self.letters(at + 1);
        if !self.against(at + 1) || !self.lexicon.lists.ordinal_endings.contains(&ending) {
            return None;
        }
        let number = i64::from(self.plain(at, 4)?);
        let weight = if number == 1 { Weight::Weak } else { Weight::Full };
        let unit = self.phrase(at + 2);
        Some(self.push(Kind::Ordinal, Value::Number(Number::from(number)), unit, weight, at, at + 2))
    }

    /// « XXIe siècle »
    pub(super) fn roman_century(&mut self, at: usize) -> Option<usize> {
        let word = self.text.get(self.token(at)?.range.clone())?;
        let length = word.find(|c| !matches!(c, 'I' | 'V' | 'X')).filter(|length| *length > 0)?;
        let ending = word.get(length..)?;
        if !self.lexicon.lists.ordinal_endings.contains(&ending) {
            return None;
        }
        let number = roman(word.get(..length)?)?;
        if matches!(ending, "er" | "ers" | "re" | "res" | "ère") != (number == 1) {
            return None; // « Vers »
        }
        let unit = self.phrase(at + 1);
        let weight = if number == 1 { Weight::Weak } else { Weight::Full };
        Some(self.push(Kind::Ordinal, Value::Number(Number::from(number)), unit, weight, at, at + 1))
    }

    /// « phase V », « article 47 », “Phase Two”.
    pub(super) fn labelled(&mut self, at: usize) -> Option<usize> {
        let label = self.token(at)?.word?.label?;
        let next = at + 1;
        let token = self.token(next)?;
        if !token.gap {
            return None;
        }
        let upper = self.text.get(token.range.clone())?;
        let number = match token.sort {
            Sort::Digits => {
                let whole = self.plain(next, 4).filter(|_| self.year_at(next).is_none()).map(i64::from)?;
                let counted = self.numeral(next).is_some_and(|numeral| numeral.end > next + 1);
                let longer = self.code_end(next) > next + 1;
                (!counted && !longer).then_some(whole)?
            }
            Sort::Word => match (roman(upper), token.word.and_then(|word| word.cardinal)) {
                (Some(number), _) => number,
                (None, Some(Cardinal::Small(number))) if label == "phase" => i64::try_from(number).ok()?,
                _ => return None,
            },
            _ => return None,
        };
        let soft = upper == "I" || number == 1 && token.sort == Sort::Word;
        let weight = if soft { Weight::Soft } else { Weight::Full };
        Some(self.push(Kind::Ordinal, Value::Number(Number::from(number)), Phrase::word(label), weight, at, next + 1))
    }

    /// CO2, E7A; and T1 2024.
    pub(super) fn letters_and_digits(&mut self, at: usize) -> Option<usize> {
        let letters = self.letters(at).to_string();
        let mut chars = letters.chars();
        let quarter = chars.next().and_then(|c| self.lexicon.lists.quarters.iter().find(|(letter, _)| *letter == c));
        if let (Some((_, label)), Some(number @ '1'..='4'), None) = (quarter, chars.next(), chars.next())
            && self.year_at(at + 1).is_some()
        {
            let number = Number::from(i64::from(number.to_digit(10)?));
            return Some(self.push(
                Kind::Ordinal,
                Value::Number(number),
                Phrase::word(label),
                Weight::Full,
                at,
                at + 1,
            ));
        }
        Some(self.push(Kind::Identifier, Value::Text(letters), Phrase::default(), Weight::Soft, at, at + 1))
    }

    /// `06 78 18 00 44`, `+33 (0)1 23 45 67 89`: kept as its digits, a national prefix in the place of the French one.
    pub(super) fn telephone(&mut self, at: usize) -> Option<usize> {
        let plus = self.mark(at, &['+']);
        let first = at + usize::from(plus);
        let raw = self.raw(first).filter(|raw| plus || raw.starts_with('0'))?;
        let grouped = raw.contains([' ', ',', '\u{a0}', '\u{202f}']) && !self.tokens.number_of(first)?.1; // +100 000 000 is a number
        if grouped || plus && !self.against(first) {
            return None;
        }
        let (mut digits, mut next, mut groups) = (String::new(), first, 0);
        while let Some(raw) = self.raw(next) {
            let spelled: String = raw.chars().filter(char::is_ascii_digit).collect();
            groups += raw.split('.').count();
            if !self.text.get(..self.token(next)?.range.start).is_some_and(|text| text.ends_with('(')) {
                digits.push_str(&spelled);
            }
            next += 1;
            let mark = self.mark(next, &['-', '(', ')', '.']);
            if mark && self.raw(next + 1).is_some() {
                next += 1;
            }
            if digits.len() > 15 {
                return None;
            }
        }
        if !(9..=15).contains(&digits.len()) || groups < 3 && (!plus || groups > 1 && raw.contains('.')) {
            return None;
        }
        let digits = if plus {
            digits.strip_prefix("33").map_or(format!("+{digits}"), |rest| format!("0{rest}"))
        } else {
            digits
        };
        Some(self.push(Kind::Telephone, Value::Text(digits), Phrase::default(), Weight::Full, at, next))
    }

    /// What is said in a word of its own: « troisième », “hundreds”, “twice”, “both”, « trimestre ».
    pub(super) fn said_otherwise(&mut self, at: usize) -> Option<usize> {
        let word = self.token(at)?.word?;
        let number = |value: u64| Value::Number(Number::from(i64::try_from(value).unwrap_or(i64::MAX)));
        if let Some(value) = word.ordinal {
            if self.fraction_of_other(at) && value > 1 {
                return None;
            }
            let (weight, unit) = (if value == 1 { Weight::Weak } else { Weight::Soft }, self.phrase(at + 1));
            return Some(self.push(Kind::Ordinal, number(value), unit, weight, at, at + 1));
        }
        if let Some(value) = word.magnitude {
            return Some(self.push(Kind::Magnitude, number(value), Phrase::default(), Weight::Soft, at, at + 1));
        }
        if let Some((value, sure)) = word.multiplier {
            let weight = if sure { Weight::Full } else { Weight::Weak };
            return Some(self.push(Kind::Multiplier, number(value), Phrase::default(), weight, at, at + 1));
        }
        if let Some(hour) = word.hour {
            return Some(self.push(Kind::Time, Value::Time(hour, 0), Phrase::default(), Weight::Weak, at, at + 1));
        }
        let letters = self.letters(at);
        let lists = self.lexicon.lists;
        let weak = if lists.noughts.contains(&letters) {
            Some(0)
        } else if word.period {
            Some(1)
        } else {
            lists.pairs.iter().find(|(pair, _)| *pair == letters).map(|(_, value)| *value)
        };
        let unit = if word.period { Phrase::word(letters) } else { Phrase::default() };
        weak.map(|value| self.push(Kind::Count, number(value), unit, Weight::Weak, at, at + 1))
    }
}

/// A name in one form: lower case, without spaces.
fn verbatim(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .map(|c| if c == '\u{2011}' { '-' } else { c })
        .collect()
}

/// The value of a Roman number in capitals, up to 39: no letter of it is a usual name for a part.
fn roman(text: &str) -> Option<i64> {
    const TENS: [&str; 4] = ["", "X", "XX", "XXX"];
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let ones = text.trim_start_matches('X');
    let tens = text.len() - ones.len();
    let value = ONES.iter().position(|known| *known == ones);
    let found = TENS.iter().position(|known| known.len() == tens).zip(value).map(|(tens, ones)| tens * 10 + ones);
    found.filter(|value| *value > 0).and_then(|value| i64::try_from(value).ok())
}
