using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>What becomes of check-ins that wait for their nudge.</summary>
internal sealed class NudgePlan(PromptBudget budget, DateTimeOffset now, ILookup<PersonId, PastPrompt> prompts)
{
    private readonly Dictionary<(PersonId, DateTimeOffset Week), int> used = [];

    public List<Notice> Nudges { get; } = [];

    /// <summary>What a person's typed words answer next: their first nudge.</summary>
    public Dictionary<PersonId, Guid> Questions { get; } = [];

    public void Decide(DueNudge due)
    {
        if (due.IsAnswerKnown)
        {
            due.CheckIn.Skip();
        }
        else if (!due.CanBeAsked)
        {
            due.CheckIn.NeedsNoNudge();
        }
        else
        {
            NudgeOrWait(due, due.Hours.NextMoment(now));
        }
    }

    private void NudgeOrWait(DueNudge due, DateTimeOffset at)
    {
        var (person, week) = (due.CheckIn.PersonId, PromptWeek.Of(due.Hours.Working, at));
        var before = used.TryGetValue((person, week.Starts), out var known)
            ? known
            : AskedBefore.PromptsIn(week, prompts[person]);
        if (before >= budget.PerWeek)
        {
            due.CheckIn.NudgeLater(week.Next);
            return;
        }

        used[(person, week.Starts)] = before + 1;
        due.CheckIn.Nudged(at);
        Nudges.Add(Notice.Tell(person, NoticeKind.CheckInNudge, due.CheckIn.Id.Value, now, notBefore: at));
        Questions.TryAdd(person, due.CheckIn.Id.Value);
    }
}
