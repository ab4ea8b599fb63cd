//! Data tables: rows of cells become blocks, layout tables leave theirs as they are.
//!
//! Knows the rows and cells of one table and the blocks in them. Must not know tags.

use std::ops::Range;

use super::Flow;
use crate::document::{Glue, Measure, Shape, TextBlock};
use crate::span::TextRange;
use crate::steps::step;

/// Weight of the longest cell of a data table. What is longer is prose in a layout table.
const CELL_WEIGHT: f64 = 400.0;

#[derive(Default)]
pub(super) struct Table {
    pub(super) first_block: usize,
    pub(super) rows: Vec<Row>,
    pub(super) has_inner: bool,
}

#[derive(Default)]
pub(super) struct Row {
    /// The blocks of each cell.
    pub(super) cells: Vec<Range<usize>>,
    pub(super) header_cells: usize,
}

impl Flow<'_> {
    /// Rows of a data table become one block each; a layout table leaves its blocks as they are.
    pub(super) fn end_table(&mut self, table: &Table) {
        if !self.is_data_table(table) {
            return;
        }
        let first = table.first_block.min(self.blocks.len());
        let cells = self.blocks.split_off(first);
        let between =
            |start: usize, end: usize| cells.get(start.saturating_sub(first)..end.saturating_sub(first)).unwrap_or_default();
        let mut next = first;
        for row in &table.rows {
            step();
            let (Some(start), Some(end)) = (row.cells.first().map(|cell| cell.start), row.cells.last().map(|cell| cell.end))
            else {
                continue;
            };
            // A table's caption, or text that stands beside the rows.
            self.blocks.extend_from_slice(between(next, start));
            let tight = next == start && next > first;
            next = end;
            let own = between(start, end);
            let (Some(top), Some(bottom)) = (own.first(), own.last()) else { continue };
            self.set_cell_glue(row, &between);
            let cell = self.containers.get(top.container);
            self.blocks.push(TextBlock {
                shape: Shape::TableRow { header: row.header_cells > 0 && row.header_cells == row.cells.len() },
                container: cell.and_then(|cell| cell.parent).unwrap_or(top.container),
                range: TextRange::new(top.range.start, bottom.range.end),
                segments: top.segments.start..bottom.segments.end,
                tight,
            });
        }
        self.blocks.extend_from_slice(between(next, first + cells.len()));
    }

    /// At least two rows and two columns, no cell with prose or another table in it.
    fn is_data_table(&self, table: &Table) -> bool {
        let wide = table.rows.iter().filter(|row| row.cells.iter().filter(|cell| !cell.is_empty()).count() >= 2).count();
        let small = |cell: &Range<usize>| {
            let blocks = self.blocks.get(cell.clone()).unwrap_or_default();
            for _ in blocks {
                step();
            }
            let weight: f64 = blocks.iter().map(|block| Measure::of(block.range.of(&self.text)).weight).sum();
            blocks.len() <= 4 && weight <= CELL_WEIGHT
        };
        !table.has_inner && wide >= 2 && wide * 2 >= table.rows.len() && table.rows.iter().flat_map(|row| &row.cells).all(small)
    }

    /// Marks where the cells of a row begin.
    fn set_cell_glue<'b>(&mut self, row: &Row, between: &dyn Fn(usize, usize) -> &'b [TextBlock]) {
        let mut borders = 0;
        for (column, cell) in row.cells.iter().enumerate() {
            borders += u8::from(column > 0);
            for block in between(cell.start, cell.end) {
                if let Some(segment) = self.segments.get_mut(block.segments.start) {
                    segment.glue = if borders > 0 { Glue::Cells(borders) } else { Glue::LineBreak };
                }
                borders = 0;
            }
        }
    }
}
