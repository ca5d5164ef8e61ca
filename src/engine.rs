//! `consult`: from a protocol and answers to the next question or the advice.
