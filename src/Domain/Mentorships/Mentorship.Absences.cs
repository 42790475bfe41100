using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>What happens while some members cannot be reached.</summary>
public sealed partial class Mentorship
{
    /// <summary>
    /// Records that a member has been told of partners who cannot be reached. If too few remain to meet, the member
    /// gets no check-ins until they decide what to do.
    /// </summary>
    public void RecordAbsenceTold(MentorshipMember told, IReadOnlySet<PersonId> away, Quorum quorum, DateTimeOffset now)
    {
        var canMeet = quorum.CanMeet(Present().FindAll(m => !away.Contains(m.PersonId)));
        told.RecordAbsenceTold(awaitsChoice: IsRunning && !canMeet, now);
    }

    /// <summary>Records that a member prefers to wait for the others; repeating it changes nothing.</summary>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="MentorshipIsOver"/>.</returns>
    public Result<Done> KeepWaiting(PersonId person)
    {
        if (Member(person) is not { } member)
        {
            return new NotFound();
        }

        if (!member.IsIn || !IsRunning)
        {
            return new MentorshipIsOver();
        }

        member.KeepWaiting();
        return new Done();
    }
}
