using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>What follows when some of the people cannot be reached.</summary>
public sealed partial class Mentorship
{
    /// <summary>
    /// Somebody is told that others cannot be reached. Where too few are left to meet, they are asked nothing until they
    /// have chosen.
    /// </summary>
    public void TellsOfAbsence(MentorshipMember told, IReadOnlySet<PersonId> away, Quorum quorum, DateTimeOffset now)
    {
        var canMeet = quorum.CanMeet(Present().FindAll(m => !away.Contains(m.PersonId)));
        told.ToldOfAbsence(awaitsChoice: IsRunning && !canMeet, now);
    }

    /// <summary>Somebody would rather wait for those who cannot be reached. Saying it twice is saying it once.</summary>
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

        member.KeepsWaiting();
        return new Done();
    }
}
