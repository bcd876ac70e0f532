//! Addresses as pages print them: root-relative with the path of the base address, or complete.

use std::borrow::Cow;
use std::fmt::Write;

use url::Url;

use crate::base::OutputPath;
use crate::model::place::Address;

/// Turns addresses below the root of the site into those that readers follow.
#[derive(Debug, Clone)]
pub struct Urls {
    origin: String,
    /// The path of the base address, without `/` at its end.
    prefix: String,
    /// Both.
    base: String,
}

impl Urls {
    /// For a site at `base`, whose path ends with `/`.
    pub fn new(base: &Url) -> Self {
        let prefix = base.path().trim_end_matches('/').to_string();
        let origin = base.origin().ascii_serialization();
        Self { base: format!("{origin}{prefix}"), origin, prefix }
    }

    /// Root-relative: `/below/fr/communiques/x/`.
    pub fn relative(&self, address: &Address) -> String {
        self.below(&self.prefix, address)
    }

    /// A root-relative address of this site, complete.
    pub fn complete(&self, relative: &str) -> String {
        format!("{}{relative}", self.origin)
    }

    /// Complete: `https://…/fr/communiques/x/`.
    pub fn absolute(&self, address: &Address) -> String {
        self.below(&self.base, address)
    }

    /// An address behind the beginning of all of them.
    fn below(&self, beginning: &str, address: &Address) -> String {
        let encoded = encode(address.as_str());
        let mut url = String::with_capacity(beginning.len() + encoded.len());
        url.push_str(beginning);
        url.push_str(&encoded);
        url
    }
}

/// The file that a server shows at an address: `/fr/x/` → `fr/x/index.html`, `/404.html` → `404.html`.
pub fn output_path(address: &Address) -> Option<OutputPath> {
    let path = address.as_str().trim_start_matches('/');
    let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_string() };
    OutputPath::new(&file).ok()
}

/// Percent-encodes what an address cannot hold as it is (RFC 3986, `pchar` and `/`).
pub fn encode(path: &str) -> Cow<'_, str> {
    let plain = |byte: u8| PLAIN[usize::from(byte)]; // 256 of them
    if path.bytes().all(plain) {
        return Cow::Borrowed(path); // as nearly all are, being made of slugs
    }
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        if plain(byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}"); // writing to a String cannot fail
        }
    }
    Cow::Owned(encoded)
}

/// Which bytes stand for themselves.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        // below 256
        plain[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    let others = b"-._~!$&'()*+,;=:@/";
    let mut at = 0;
    while at < others.len() {
        plain[others[at] as usize] = true;
        at += 1;
    }
    plain
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_carry_the_path_of_the_base() {
        let urls = Urls::new(&Url::parse("https://exemple.fr/below/").unwrap());
        let address = Address::new("/fr/été/");
        assert_eq!(urls.relative(&address), "/below/fr/%C3%A9t%C3%A9/");
        assert_eq!(urls.absolute(&address), "https://exemple.fr/below/fr/%C3%A9t%C3%A9/");
        assert_eq!(output_path(&address).unwrap().as_str(), "fr/été/index.html");
        assert_eq!(output_path(&Address::new("/")).unwrap().as_str(), "index.html");
    }
}
