"""A report: what is said, in which order, without layout. Frozen and plain, so that every format lays out the same thing.

Anchors name places inside one report: "a5" and "b7" are paragraphs (counted from 1), "q1", "fa1", "fb1", "d1" entries of the tables, "w1" the wording
of a quote, "n1" a note, "ia5" and "ib7" entries of the index, "front-q1" a finding on the first page.
"""
