//! Faults: kills, full disks, missing rights, failing system calls. The publication runs in a process of its own: this
//! test program again, told by its environment to be only that.
