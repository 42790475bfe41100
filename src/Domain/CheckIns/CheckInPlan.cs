using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>What becomes of the members whose check-in is due: asked, skipped, or looked at again later.</summary>
internal sealed class CheckInPlan(PromptBudget budget, PlanningMoment moment)
{
    private readonly DateTimeOffset now = moment.Now;
    private readonly Dictionary<(PersonId, DateTimeOffset Week), int> prompts = [];

    public List<CheckIn> CheckIns { get; } = [];

    /// <summary>Who has left three in a row without an answer: asked whether they are still there, and nothing else.</summary>
    public HashSet<PersonId> Quiet { get; } = [];

    /// <summary>When to look at a member again; who is not among them needs no look until something changes.</summary>
    public Dictionary<(MentorshipId, PersonId), DateTimeOffset> NextLooks { get; } = [];

    /// <summary>Nothing is due of these.</summary>
    public void Wait(IEnumerable<DueMember> members)
    {
        foreach (var one in members)
        {
            LookAgain(one, one.NextDue);
        }
    }

    /// <summary>Oldest first: so are people asked, as long as their questions of the week last.</summary>
    public void Decide(IEnumerable<DueMember> due, AskedBefore before)
    {
        foreach (var one in due.OrderBy(d => d.WaitsSince).ThenBy(d => d.Member.Mentorship.Value))
        {
            Decide(one, before);
        }
    }

    public List<Notice> NoticesOf(IReadOnlySet<CheckInId> written) =>
        [
            .. AskedOf(written)
                .Select(c =>
                    Notice.Tell(c.PersonId, NoticeKind.CheckIn, c.Id.Value, now, c.AskedAt, null, $"{c.Occurrence}")
                ),
        ];

    /// <summary>What a person's typed words answer next: their first question.</summary>
    public Dictionary<PersonId, Guid> QuestionsOf(IReadOnlySet<CheckInId> written) =>
        AskedOf(written).DistinctBy(c => c.PersonId).ToDictionary(c => c.PersonId, c => c.Id.Value);

    private IEnumerable<CheckIn> AskedOf(IReadOnlySet<CheckInId> written) =>
        CheckIns.Where(c => c.AskedAt is not null && written.Contains(c.Id));

    private void Decide(DueMember due, AskedBefore before)
    {
        var at = moment.MomentOf(due.Member.Hours);
        var week = moment.WeekOf(due.Member.Hours.Working, at);
        if (Quiet.Contains(due.Member.Person))
        {
            LookAgain(due, due.NextDue);
        }
        else if (due.WouldComeTooLate(at) || before.KnowsNotMet(due))
        {
            Skip(due);
        }
        else if (due.IsAwayUntil(at, moment.Now))
        {
            LookAgain(due, at);
        }
        else if (before.IsSilent(due))
        {
            Quiet.Add(due.Member.Person);
        }
        else if (TakesPrompt(due, week, before))
        {
            Ask(due, at);
        }
        else
        {
            LookAgain(due, week.Next);
        }
    }

    private bool TakesPrompt(DueMember due, PromptWeek week, AskedBefore before)
    {
        var key = (due.Member.Person, week.Starts);
        var used = prompts.TryGetValue(key, out var known) ? known : before.PromptsIn(week, due);
        prompts[key] = used < budget.PerWeek ? used + 1 : used;
        return used < budget.PerWeek;
    }

    private void Ask(DueMember due, DateTimeOffset at) => Plan(due).AskAt(at, due.Policy.NudgeAfterDays);

    private void Skip(DueMember due) => Plan(due).Skip();

    private void LookAgain(DueMember due, DateTimeOffset at) =>
        NextLooks[(due.Member.Mentorship, due.Member.Person)] = at;

    private CheckIn Plan(DueMember due)
    {
        var (number, dueAt) = due.Due!.Value;
        var checkIn = CheckIn.Plan(due.Member.Mentorship, due.Member.Person, number, dueAt, now);
        CheckIns.Add(checkIn);
        LookAgain(due, due.NextDue);
        return checkIn;
    }
}

/// <param name="Due">Null while nothing is due.</param>
/// <param name="NextDue">When the occurrence after it falls due.</param>
/// <param name="WaitsSince">When the first occurrence that was not planned fell due: whoever waited before comes first.</param>
internal sealed record DueMember(
    MemberToAsk Member,
    CohortPolicy Policy,
    Occurrence? Due,
    DateTimeOffset NextDue,
    DateTimeOffset WaitsSince
)
{
    /// <summary>Whether an absence, and not merely the end of the day, holds the question back.</summary>
    public bool IsAwayUntil(DateTimeOffset at, DateTimeOffset now) =>
        at > now && at != Member.Hours.Working.NextWorkingMoment(now);

    /// <summary>After an absence, when the next occurrence is nearer than this one.</summary>
    public bool WouldComeTooLate(DateTimeOffset at) =>
        Member.Hours.IsAwayAt(Due!.Value.DueAt) && NextDue - at < at - Due.Value.DueAt;
}
