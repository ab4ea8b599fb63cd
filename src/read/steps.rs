//! Counted work: what the tests of linear time measure instead of seconds.
//!
//! Every loop of the HTML reader whose length is not that of a fixed list counts its turns here. Only
//! tests count; otherwise this is nothing.

#[cfg(test)]
std::thread_local! {
    static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// One turn of a loop.
#[inline]
pub(super) fn step() {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + 1));
}

/// How many steps `work` takes on this thread.
#[cfg(test)]
pub(super) fn count(work: impl FnOnce()) -> u64 {
    let before = STEPS.with(std::cell::Cell::get);
    work();
    STEPS.with(std::cell::Cell::get) - before
}
