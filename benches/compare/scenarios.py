"""What a person or a server waits for: whole processes of Diptych, after a clean build and after edits."""

import shutil
from pathlib import Path

import tools
from measure import Took, remove, run

# findings that stop nothing may be reported: an edit in one language is an edit that the other does not have
FINDINGS = (0, 1)


def table(program: Path, site: Path, work: Path, runs: int, cores: int) -> None:
    out = work / "scenario"
    took = {}
    command = [*tools.build(program, site, out), "--quiet"]
    for _ in range(runs):
        remove(out)
        tools.forget(site)
        run(took.setdefault("clean build", Took()), command, cores)
    run(Took(), command, cores)
    for number in range(runs):
        run(took.setdefault("nothing changed", Took()), command, cores)
        for name, path, change in edits(site):
            text = path.read_text()
            path.write_text(change(text, number))
            run(took.setdefault(name, Took()), command, cores)
            path.write_text(text)
            run(Took(), command, cores)  # back, so that the next edit is one edit
    check = [str(program), "check", "--root", str(site), "--now", tools.NOW, "--lang", "en", "--quiet"]
    for _ in range(runs):
        run(took.setdefault("check", Took()), check, cores, expected=FINDINGS)
    small(program, work, max(runs, 10), cores, took)
    remove(out)
    shown(took, cores)


def edits(site: Path):
    """Where, and what a text becomes in a run."""
    leaf = middle(site)
    yield "one body changed", leaf, lambda text, number: f"{text}\nUn ajout{', et encore' * number}.\n"
    yield "one title changed", leaf, lambda text, number: text.replace('title = "', f'title = "Avis{" bis" * number} : ', 1)
    template = site / "themes/nextmove/pages/press.html"
    yield "one template changed", template, lambda text, number: text.replace("<article", f"<!-- {number} -->\n<article", 1)
    catalogue = site / "i18n/fr/site.ftl"
    words = "footer_menu_label = "
    yield "one catalogue changed", catalogue, lambda text, number: text.replace(words, f"{words}{number} ", 1)


def middle(site: Path) -> Path:
    leaves = sorted((site / "content/press").glob("*/fr.md"))
    return leaves[len(leaves) // 2]


def small(program: Path, work: Path, runs: int, cores: int, took: dict) -> None:
    """The site that `init` writes: about ten pages."""
    folder = work / "small"
    remove(folder)
    run(Took(), [str(program), "init", str(folder), "--quiet", "--lang", "en"])
    command = [*tools.build(program, folder, folder / "public"), "--quiet"]
    for _ in range(runs):
        shutil.rmtree(folder / "public", ignore_errors=True)
        tools.forget(folder)
        run(took.setdefault("site of `init`, clean", Took()), command, cores)
        run(took.setdefault("site of `init`, nothing changed", Took()), command, cores)
        run(took.setdefault("--version", Took()), [str(program), "--version"], cores)
    remove(folder)


def shown(took: dict, cores: int) -> None:
    clean, processor, _ = took["clean build"].median()
    print(f"Diptych, a process each, {cores} core{'s' * (cores > 1)}:\n")
    print("| | wall ms | least ms | CPU ms | peak MiB | wall ÷ clean | CPU ÷ clean |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name, one in took.items():
        wall, cpu, memory = one.median()
        print(
            f"| {name} | {wall * 1e3:.0f} | {one.least() * 1e3:.0f} | {cpu * 1e3:.0f} | {memory:.0f} "
            f"| {wall / clean:.2f} | {cpu / processor:.2f} |"
        )
    print(flush=True)
