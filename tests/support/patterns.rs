//! Texts that have made parsers slow or fail, each by name, at any size. The test builds them; the bench `proportion`
//! holds the time they take against their size.

/// A pattern of text by name, at a size.
pub type Pattern = (&'static str, fn(usize) -> String);

/// Every pattern.
pub const PATTERNS: [Pattern; 36] = [
    ("emphasis", |n| "a*b_ ".repeat(n)),
    ("open emphasis", |n| "*a **a ".repeat(n)),
    ("closers", |n| "a** ".repeat(n)),
    ("brackets", |n| "[".repeat(n)),
    ("closed brackets", |n| format!("{}{}", "[".repeat(n), "]".repeat(n))),
    ("links", |n| "[a](b".repeat(n)),
    ("open links", |n| "[a](<b".repeat(n)),
    ("images", |n| "![a](b) ".repeat(n)),
    ("undefined", |n| "[a][b] ".repeat(n)),
    ("calls without text", |n| "[^a] ".repeat(n)),
    ("calls", |n| format!("{}\n\n[^a]: b\n", "[^a] ".repeat(n))),
    ("notes", |n| (0..n).map(|i| format!("[^{i}]\n\n[^{i}]: b\n\n")).collect()),
    ("code", |n| (1..n / 20).map(|i| format!("e{}", "`".repeat(i % 200))).collect()),
    ("entities", |n| "&#0;&amp;&nosuch; ".repeat(n)),
    ("html", |n| "<b ".repeat(n)),
    ("comments", |n| "<!-- ".repeat(n)),
    ("declarations", |n| "<!A ".repeat(n)),
    ("instructions", |n| "<?".repeat(n)),
    ("safe tags", |n| "<sub>".repeat(n)),
    ("quotes", |n| ">".repeat(n)),
    ("lists", |n| "- ".repeat(n)),
    ("items", |n| "- a\n".repeat(n)),
    ("headings", |n| "## a\n\n".repeat(n)),
    ("anchors", |n| (0..n).map(|i| format!("## {i}\n\n[x](#{i})\n\n")).collect()),
    ("tables", |n| format!("{}\n{}\n", "a|".repeat(n), "-|".repeat(n))),
    ("rows", |n| format!("a|b\n-|-\n{}", "a|b\n".repeat(n))),
    ("definitions", |n| format!("[x]: {}\n\n{}", "x".repeat(n), "[x]".repeat(n))),
    ("quotations", |n| "> a\n> — b\n\n".repeat(n)),
    ("figures", |n| "[169](figure:non) ".repeat(n)),
    ("strikes", |n| "~~a~ ".repeat(n)),
    ("ruined links", |n| "[a](b c ".repeat(n)),
    ("links with a gap", |n| "[a] (b".repeat(n)),
    ("braces", |n| "{{a {%b {#c ".repeat(n)),
    ("ruined calls", |n| "^[a b [^ c ".repeat(n)),
    ("backslashes", |n| "\\[\\".repeat(n)),
    ("asterisks", |n| "a ** b\u{200b} ".repeat(n)),
];
