//! Running words, some of them strong or quiet.

/// How words stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Style {
    /// As all others.
    #[default]
    Plain,
    /// Stronger.
    Strong,
    /// Quieter: what is said beside.
    Quiet,
}

/// Words of one style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words, with the spaces around them.
    pub text: String,
    /// Their style.
    pub style: Style,
}

/// Running words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words(Vec<Run>);

impl Words {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with plain words behind them.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.with(text, Style::Plain)
    }

    /// The same with strong words behind them.
    #[must_use]
    pub fn strong(self, text: impl Into<String>) -> Self {
        self.with(text, Style::Strong)
    }

    /// The same with quiet words behind them.
    #[must_use]
    pub fn quiet(self, text: impl Into<String>) -> Self {
        self.with(text, Style::Quiet)
    }

    fn with(mut self, text: impl Into<String>, style: Style) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Run { text, style });
        }
        self
    }

    /// The runs in their order.
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.trim().is_empty())
    }

    /// The words alone.
    pub fn text(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Self::new().plain(text)
    }
}

impl From<String> for Words {
    fn from(text: String) -> Self {
        Self::new().plain(text)
    }
}
