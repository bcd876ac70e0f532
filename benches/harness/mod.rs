//! A plain measure: several runs, the median and the least of wall time, processor time beside it.

#![allow(dead_code, reason = "each bench uses its own part")]

use std::time::{Duration, Instant};

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What some runs took.
#[derive(Default)]
pub struct Measure {
    wall: Vec<Duration>,
    processor: Vec<Duration>,
}

impl Measure {
    /// Measures one more run, and gives back what it made: dropping it is not part of the run.
    pub fn run<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let (wall, processor) = (Instant::now(), processor_time());
        let made = std::hint::black_box(work());
        self.wall.push(wall.elapsed());
        self.processor.push(processor_time().saturating_sub(processor));
        made
    }

    /// How many times the medians of the other these are: wall time, processor time.
    pub fn ratios(&self, other: &Self) -> (f64, f64) {
        let ratio = |ours, theirs| median(ours).as_secs_f64() / median(theirs).as_secs_f64();
        (ratio(&self.wall, &other.wall), ratio(&self.processor, &other.processor))
    }

    /// One line of the table: wall median and least, processor time per item (of all threads), items per second.
    pub fn print(&self, name: &str, items: usize) {
        let wall = median(&self.wall).as_secs_f64();
        let least = self.wall.iter().min().map_or(0.0, Duration::as_secs_f64);
        let processor = median(&self.processor).as_secs_f64();
        println!(
            "{name:<44} {:>9.1} {:>9.1} {:>9.1} {:>10.1} {:>10.0}",
            wall * 1e3,
            least * 1e3,
            processor * 1e3,
            processor * 1e6 / items as f64,
            items as f64 / wall
        );
    }
}

/// The head of the table that [`Measure::print`] fills.
pub fn print_head() {
    println!("{:<44} {:>9} {:>9} {:>9} {:>10} {:>10}", "", "median ms", "least ms", "cpu ms", "cpu µs/it.", "items/s");
}

/// The most memory this process ever held, in MiB, where the system tells.
pub fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<u64>().ok().map(|kibibytes| kibibytes >> 10)
}

fn median(times: &[Duration]) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// The time that the threads of this process spent on processors: steadier than wall time on a busy machine. Zero where
/// the system does not tell. The threads live as long as the process, so none is lost from the sum.
fn processor_time() -> Duration {
    let threads = std::fs::read_dir("/proc/self/task").into_iter().flatten().flatten();
    let spent = |thread: std::fs::DirEntry| -> Option<u64> {
        let text = std::fs::read_to_string(thread.path().join("schedstat")).ok()?;
        text.split_whitespace().next()?.parse().ok() // nanoseconds
    };
    Duration::from_nanos(threads.filter_map(spent).sum())
}
