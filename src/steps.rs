//! Counted work: what the tests of linear time measure instead of seconds.
//!
//! Every loop of the HTML reader and of the election whose length is not that of a fixed list counts its
//! turns here, and so do walks up a document's elements, whoever walks: the turns of loops over things,
//! and the bytes of loops and searches over bytes. Only tests count; otherwise this is nothing.

#[cfg(test)]
std::thread_local! {
    static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// One turn of a loop.
#[inline]
pub(crate) fn step() {
    step_by(1);
}

/// As many turns, or bytes that are walked over.
#[inline]
#[cfg_attr(not(test), allow(unused_variables))]
pub(crate) fn step_by(turns: usize) {
    #[cfg(test)]
    STEPS.with(|steps| steps.set(steps.get() + turns as u64));
}

/// How many steps `work` takes on this thread.
#[cfg(test)]
pub(crate) fn count(work: impl FnOnce()) -> u64 {
    let before = STEPS.with(std::cell::Cell::get);
    work();
    STEPS.with(std::cell::Cell::get) - before
}
