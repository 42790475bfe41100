using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>The values of the new-cohort form, kept so that a rejected form can be shown again as it was filled in.</summary>
internal sealed record NewCohortFields(
    CohortId Id,
    string Name,
    string Purpose,
    MentoringModel? Model,
    string Skills,
    DateOnly? Closes,
    DateOnly? Starts,
    int? Weeks
)
{
    /// <summary>What each circle begins with as its first shared goal; other models ignore it.</summary>
    public string LearningGoal { get; init; } = "";

    /// <summary>Whether it has no end; the days do not count then.</summary>
    public bool IsContinuous { get; init; }

    public const string ContinuousId = "continuous";
    public const string ModelId = "model";
    public const string WeeksId = "weeks";
    private static readonly string[] CatalogueWords = ["catalogue", "catalog", "katalog"];

    /// <summary>Default dates: two weeks to sign up, one week to match, and six months to run (Weinberg and Lankau 2011).</summary>
    public static NewCohortFields Suggested(DateTimeOffset now, WorkingTime coordinator)
    {
        var today = coordinator.LocalDay(now);
        return new(
            Ids.New<CohortId>(now),
            "",
            "",
            MentoringModel.PeerPairs,
            "",
            today.AddDays(14),
            today.AddDays(21),
            26
        );
    }

    public static NewCohortFields Of(CohortId id, Form form) =>
        new(
            id,
            form.Text(CohortInputs.Name),
            form.Text(CohortInputs.Purpose),
            form.Choice<MentoringModel>(ModelId),
            form.Text(CohortInputs.Skills),
            form.Date(CohortInputs.Closes),
            form.Date(CohortInputs.Starts),
            form.Number(WeeksId)
        )
        {
            LearningGoal = form.Text(CohortInputs.LearningGoal),
            IsContinuous = form.IsOn(ContinuousId),
        };

    public NewCohort Wanted() =>
        new(Id, Name, Purpose, Model, WantedSkills, Closes, Starts, Weeks)
        {
            LearningGoal = LearningGoal,
            IsContinuous = IsContinuous,
        };

    /// <summary>A cohort whose coordinator names no skills starts with those of the catalogue.</summary>
    private IReadOnlyList<string> WantedSkills =>
        string.IsNullOrWhiteSpace(Skills) || CatalogueWords.Contains(CommandWords.Normalise(Skills))
            ? SkillCatalogue.Names
            : CohortInputs.ReadSkills(Skills, []);
}
