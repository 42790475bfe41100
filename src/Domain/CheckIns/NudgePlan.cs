using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.CheckIns;

/// <summary>Decides about check-ins due for a nudge: remind, wait, postpone, or leave.</summary>
internal sealed class NudgePlan(PromptRoom room, DateTimeOffset now)
{
    /// <summary>When to look again at somebody whom the directory misses.</summary>
    private static readonly TimeSpan LookForMissing = TimeSpan.FromDays(1);

    private readonly List<Notice> nudges = [];

    public List<Notice> NudgesOf(IReadOnlySet<CheckInId> written) =>
        nudges.FindAll(n => written.Contains(new CheckInId(n.SubjectId)));

    /// <param name="due">The check-in.</param>
    /// <param name="unsaidUntil">When the question itself is due for delivery; null if it has been delivered.</param>
    public void Decide(DueNudge due, DateTimeOffset? unsaidUntil)
    {
        if (due.IsAnswerKnown)
        {
            due.CheckIn.Skip();
        }
        else if (!due.CanBeAsked)
        {
            due.CheckIn.CancelNudge();
        }
        else if (due.IsMissing)
        {
            due.CheckIn.NudgeLater(now + LookForMissing);
        }
        else if (unsaidUntil is { } at)
        {
            due.CheckIn.Postpone(at > now ? at : now);
        }
        else
        {
            NudgeOrWait(due, due.Hours.NextMoment(now));
        }
    }

    private void NudgeOrWait(DueNudge due, DateTimeOffset soon)
    {
        var (person, week) = (due.CheckIn.PersonId, room.WeekOf(due.Hours.Working, soon));
        if (room.Take(person, due.Hours, soon, week.Ends) is not { } at)
        {
            due.CheckIn.NudgeLater(week.Next);
            return;
        }

        due.CheckIn.MarkNudged(at);
        nudges.Add(Notice.Tell(person, NoticeKind.CheckInNudge, due.CheckIn.Id.Value, now, notBefore: at));
    }
}
