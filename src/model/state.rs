//! The five public states: the few words under which every form's own rating is shown to residents.

/// How something stands, in words that are the same in every year and ward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// 達成
    Met,
    /// 順調
    OnTrack,
    /// 遅れ
    Behind,
    /// 未達成
    NotMet,
    /// 評価前
    NotYetJudged,
}

impl State {
    /// Every state, best first.
    pub const ALL: [Self; 5] = [Self::Met, Self::OnTrack, Self::Behind, Self::NotMet, Self::NotYetJudged];

    /// The word written in a scale, and the end of the phrase's key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::OnTrack => "on-track",
            Self::Behind => "behind",
            Self::NotMet => "not-met",
            Self::NotYetJudged => "not-yet-judged",
        }
    }

    /// Whether it goes well (met, on track) or does not (behind, not met); none where nobody has judged it.
    #[must_use]
    pub const fn goes_well(self) -> Option<bool> {
        match self {
            Self::Met | Self::OnTrack => Some(true),
            Self::Behind | Self::NotMet => Some(false),
            Self::NotYetJudged => None,
        }
    }

    /// The state with this word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}
