//! A site in a folder, and the program that shows it.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};

use diptych::build::Build;
use tempfile::TempDir;

use super::client::{Answer, get, plain, until};
use super::support::{Case, NOW};

/// A site on the disk.
pub struct Site {
    pub folder: TempDir,
}

impl Site {
    pub fn new(case: &Case) -> Self {
        let site = Self { folder: tempfile::tempdir().unwrap() };
        for (path, source) in case.sources.iter() {
            site.write(path.as_str(), source.blob.bytes().unwrap());
        }
        site
    }

    /// Two releases that are public.
    pub fn small() -> Self {
        Self::new(&Case::empty().press("un", "2023-03-01").press("deux", "2023-04-02"))
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// Writes a file in one step: nobody sees a part of it.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let beside = path.with_file_name(".new.tmp");
        fs::write(&beside, text).unwrap();
        fs::rename(beside, path).unwrap();
    }

    /// Replaces words in a file, which must hold them.
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} does not hold {from:?}");
        self.write(path, text.replace(from, to));
    }

    /// What a build makes of the files as they are now.
    pub fn fresh(&self) -> Build {
        Case::folder(self.root()).build()
    }
}

/// The program while it shows a site.
pub struct Serving {
    child: Child,
    pub port: u16,
    pub said: Arc<Mutex<String>>,
}

pub fn command(root: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
    command.env_clear().current_dir(root).stdin(Stdio::null());
    command
}

impl Serving {
    pub fn start(site: &Site) -> Self {
        Self::with(site, &["--lang", "en"])
    }

    pub fn with(site: &Site, args: &[&str]) -> Self {
        let mut command = command(Path::new("/"));
        command.args(["serve", "--port", "0", "--now", NOW, "--root"]).arg(site.root()).args(args);
        Self::of(command)
    }

    pub fn of(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        listen(child.stdout.take().unwrap(), &said);
        listen(child.stderr.take().unwrap(), &said);
        let port = until("the address is said", || {
            let said = said.lock().unwrap();
            assert!(child.try_wait().unwrap().is_none(), "it ended: {said}");
            let rest = said.split("http://localhost:").nth(1)?;
            rest.split_once('/')?.0.parse().ok()
        });
        Self { child, port, said }
    }

    pub fn get(&self, path: &str) -> Answer {
        get(self.port, path)
    }

    pub fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// Waits until a page has these words and is served as it should.
    pub fn until_page(&self, path: &str, words: &str) -> String {
        until(&format!("{path} says {words}"), || {
            let answer = self.get(path);
            let text = String::from_utf8_lossy(&answer.page()).into_owned();
            (answer.status == 200 && text.contains(words)).then_some(text)
        })
    }

    pub fn until_status(&self, path: &str, status: u16) -> Answer {
        until(&format!("{path} is {status}"), || Some(self.get(path)).filter(|answer| answer.status == status))
    }

    /// Waits until the page shows no error, or shows one with these words.
    pub fn until_fault(&self, path: &str, words: Option<&str>) {
        until(&format!("the errors of {path}: {words:?}"), || {
            let text = self.get(path).text();
            let right = match words {
                Some(words) => text.contains("class=\"faults\"") && text.contains(words),
                None => !text.contains("class=\"faults\""),
            };
            right.then_some(())
        });
    }

    /// Waits until everything is served as a fresh build makes it. Where errors are, what they keep alive may stand besides.
    pub fn until_fresh(&self, site: &Site, known: &[String]) {
        let fresh = site.fresh();
        let sound = fresh.diagnostics.iter().all(|finding| finding.code.severity().name() != "error");
        until("what is served is what a fresh build makes", || {
            let same = fresh.preview.iter().all(|(path, blob)| {
                let answer = self.get(&format!("/{path}"));
                let status = if path.as_str() == "404.html" { answer.status } else { 200 };
                answer.status == status && plain(&answer.body) == blob.bytes().unwrap()
            });
            let gone = known.iter().filter(|path| fresh.preview.iter().all(|(made, _)| made.as_str() != *path));
            let gone = !sound || gone.into_iter().all(|path| self.get(&format!("/{path}")).status == 404);
            (same && gone).then_some(())
        });
    }

    pub fn signal(&self, name: &str) {
        let status = Command::new("kill").args([name, &self.child.id().to_string()]).status().unwrap();
        assert!(status.success());
    }

    pub fn wait(mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }

    pub fn runs(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn listen(stream: impl std::io::Read + Send + 'static, said: &Arc<Mutex<String>>) {
    let said = Arc::clone(said);
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            let mut said = said.lock().unwrap();
            said.push_str(&line);
            said.push('\n');
        }
    });
}
