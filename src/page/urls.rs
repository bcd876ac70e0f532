//! Addresses as pages print them: root-relative with the path of the base address, or complete.

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
}

impl Urls {
    /// For a site at `base`, whose path ends with `/`.
    pub fn new(base: &Url) -> Self {
        let prefix = base.path().trim_end_matches('/').to_string();
        Self { origin: base.origin().ascii_serialization(), prefix }
    }

    /// Root-relative: `/below/fr/communiques/x/`.
    pub fn relative(&self, address: &Address) -> String {
        format!("{}{}", self.prefix, encode(address.as_str()))
    }

    /// A root-relative address of this site, complete.
    pub fn complete(&self, relative: &str) -> String {
        format!("{}{relative}", self.origin)
    }

    /// Complete: `https://…/fr/communiques/x/`.
    pub fn absolute(&self, address: &Address) -> String {
        self.complete(&self.relative(address))
    }
}

/// The file that a server shows at an address: `/fr/x/` → `fr/x/index.html`, `/404.html` → `404.html`.
pub fn output_path(address: &Address) -> Option<OutputPath> {
    let path = address.as_str().trim_start_matches('/');
    let file = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_string() };
    OutputPath::new(&file).ok()
}

/// Percent-encodes what an address cannot hold as it is (RFC 3986, `pchar` and `/`).
pub fn encode(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/".contains(&byte);
    if path.bytes().all(plain) {
        return path.to_string(); // as nearly all are, being made of slugs
    }
    let mut encoded = String::with_capacity(path.len());
    for byte in path.bytes() {
        if plain(byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}"); // writing to a String cannot fail
        }
    }
    encoded
}

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
