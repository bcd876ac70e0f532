"""Runs programs one after the other and says what they took."""

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Took:
    """What some runs took: seconds of wall time and of processor (user and system), peak memory in MiB."""

    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)

    def median(self) -> tuple[float, float, float]:
        return tuple(statistics.median(values) if values else float("nan") for values in (self.wall, self.processor, self.memory))

    def least(self) -> float:
        return min(self.wall, default=float("nan"))


def run(took: Took, command: list[str], cores: int = 0, cwd: Path | None = None, expected: tuple[int, ...] = (0,)) -> str:
    """Runs a command, on so many cores when that is not 0, adds what it took, and gives back what it said."""
    if cores and shutil.which("taskset"):
        command = ["taskset", "-c", f"0-{cores - 1}" if cores > 1 else "0", *command]
    with open(os.devnull) as nothing, tempfile.TemporaryFile("w+") as said:
        since = time.monotonic()
        child = subprocess.Popen(command, stdin=nothing, stdout=said, stderr=subprocess.STDOUT, cwd=cwd)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - since
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read()
    if child.returncode not in expected:
        raise SystemExit(f"{' '.join(map(str, command))}\nended with {child.returncode}:\n{text[-4000:]}")
    took.wall.append(wall)
    took.processor.append(usage.ru_utime + usage.ru_stime)
    took.memory.append(usage.ru_maxrss / 1024)
    return text


def weight(folder: Path) -> tuple[int, int, int]:
    """How many files, how many of them pages, how many MB."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    pages = sum(path.suffix == ".html" for path in files)
    return len(files), pages, round(sum(path.stat().st_size for path in files) / 1e6)


def remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
