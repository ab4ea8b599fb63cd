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

/// Steps may grow with this power of what a page is made of. Sorting is not counted.
#[cfg(test)]
const EXPONENT: f64 = 1.05;

/// What a family of hostile pages costs.
#[cfg(test)]
pub(crate) struct Family {
    pub(crate) name: &'static str,
    /// Of a smaller and a larger page: what steps may grow with, bytes or things.
    pub(crate) sizes: [usize; 2],
    pub(crate) steps: [u64; 2],
    /// Of the larger page.
    pub(crate) bytes: usize,
}

/// Fails with the families whose steps grow faster than their size, or are more than `per_byte` for each byte.
#[cfg(test)]
pub(crate) fn assert_linear(families: impl IntoIterator<Item = Family>, per_byte: f64) {
    let mut wrong = Vec::new();
    for Family { name, sizes, steps, bytes } in families {
        let ([small, large], [few, many]) = (sizes.map(|size| size as f64), steps.map(|steps| steps as f64));
        // A page that hardly grows says nothing.
        let exponent = (many / few.max(1.0)).ln() / (large / small).max(1.1).ln();
        let each = many / bytes as f64;
        let line = format!("{name}: exponent {exponent:.3}, {each:.1} steps a byte");
        println!("{line}");
        if exponent > EXPONENT || each > per_byte {
            wrong.push(line);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
