using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Shows whether the person is in the next round of their cohorts.</summary>
[Command(
    "next round",
    "rounds",
    "my rounds",
    "skip next round",
    "skip the next round",
    "skip a round",
    "skip this round",
    "sit out the next round",
    German = [
        "nächste runde",
        "nächste runde auslassen",
        "nächste runde aussetzen",
        "eine runde aussetzen",
        "diese runde auslassen",
    ]
)]
internal sealed record ShowRounds : Button;

/// <summary>Sits the next round of a cohort out.</summary>
internal sealed record SitRoundOut(CohortId Id) : Button;

/// <summary>Is in the next round of a cohort after all.</summary>
internal sealed record BeInRound(CohortId Id) : Button;
