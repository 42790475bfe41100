using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Carries out what a response or an exit leads to: places, precedence in the next match, and who is told what. Nobody
/// is told who declined or left.
/// </summary>
internal static class ResponseEffects
{
    /// <summary>
    /// After an acceptance. False if the last place had been taken, so that the acceptance could not count.
    /// </summary>
    public static bool ApplyAcceptance(
        this MentorStore store,
        MentorshipDetails details,
        MentorshipMember who,
        ResponseEffect turnout,
        DateTimeOffset now
    )
    {
        if (turnout == ResponseEffect.CanBegin)
        {
            store.Begin(details, now, hasHeard: who);
        }
        else if (turnout == ResponseEffect.GoesOn)
        {
            store.Join(details, who, now);
        }

        return details.Mentorship.State != MentorshipState.Ended && who.IsIn;
    }

    /// <summary>After a refusal: the others keep waiting, begin, or are told that it did not work out.</summary>
    public static void ApplyRefusal(
        this MentorStore store,
        MentorshipDetails details,
        ResponseEffect turnout,
        DateTimeOffset now
    )
    {
        if (turnout == ResponseEffect.CanBegin)
        {
            store.Begin(details, now);
        }
        else if (turnout == ResponseEffect.IsOver)
        {
            store.FallThrough(details, now);
        }
    }

    /// <summary>After a member has left.</summary>
    public static void ApplyExit(
        this MentorStore store,
        MentorshipDetails details,
        MentorshipMember who,
        ResponseEffect turnout,
        DateTimeOffset now
    )
    {
        var remaining = details.Mentorship.Present().FindAll(m => m != who);
        if (turnout == ResponseEffect.GoesOn)
        {
            details.GivePlacesBack([who]);
            details.PauseOrResume(now);
            // Whoever remains in too small a circle hears a moment later what becomes of it.
            var told = details.Quorum.CanLast(remaining) ? remaining : [];
            store.Notices.AddRange(details.Tell(told, NoticeKind.MembersChanged, now, Change(details, now)));
            return;
        }

        details.GivePlacesBack([who]);
        store.Disband(details, remaining, now);
    }

    /// <summary>Ends a circle that has become too small and that no other one takes in.</summary>
    public static void EndTooSmall(this MentorStore store, MentorshipDetails details, DateTimeOffset now)
    {
        var remaining = details.Mentorship.Present();
        details.Mentorship.End(EndReason.Left, now);
        store.Disband(details, remaining, now);
        store.CheckVersion(details);
    }

    private static void Disband(
        this MentorStore store,
        MentorshipDetails details,
        List<MentorshipMember> remaining,
        DateTimeOffset now
    )
    {
        details.GivePlacesBack(remaining);
        details.GivePrecedence(remaining);
        store.Notices.AddRange(details.Tell(remaining, NoticeKind.MentorshipEnded, now));
        store.Notices.AddRange(details.Tell(StillAsked(details), NoticeKind.PartnerDeclined, now));
    }

    /// <summary>Begins with the members who find a place. If they are too few, it falls through.</summary>
    /// <param name="store">The database.</param>
    /// <param name="details">The mentorship.</param>
    /// <param name="now">When.</param>
    /// <param name="hasHeard">A member who gets an immediate reply and so needs no notice.</param>
    public static void Begin(
        this MentorStore store,
        MentorshipDetails details,
        DateTimeOffset now,
        MentorshipMember? hasHeard = null
    )
    {
        var seated = details.Seatable(details.Mentorship.Present());
        if (!details.Quorum.CanBegin(seated))
        {
            details.Mentorship.End(EndReason.PlaceTaken, now);
            store.FallThrough(details, now, hasHeard);
            return;
        }

        store.LeaveOut(details, details.Mentorship.Present().Except(seated), now, hasHeard);
        details.TakePlaces(seated);
        details.Mentorship.Begin(now, details.Cohort.EndOf(now));
        details.PauseOrResume(now);
        store.Notices.AddRange(details.Tell(seated.Where(m => m != hasHeard), NoticeKind.Introduction, now));
    }

    private static void Join(
        this MentorStore store,
        MentorshipDetails details,
        MentorshipMember who,
        DateTimeOffset now
    )
    {
        if (details.Seatable([who]).Count == 0)
        {
            store.LeaveOut(details, [who], now, hasHeard: who);
            return;
        }

        var present = details.Mentorship.Present().FindAll(m => m != who);
        details.TakePlaces([who]);
        details.PauseOrResume(now);
        store.Notices.AddRange(details.Tell(present, NoticeKind.MembersChanged, now, Change(details, now)));
    }

    private static void LeaveOut(
        this MentorStore store,
        MentorshipDetails details,
        IEnumerable<MentorshipMember> members,
        DateTimeOffset now,
        MentorshipMember? hasHeard
    )
    {
        var left = members.ToList();
        left.ForEach(member => details.Mentorship.RefusePlace(member, now));
        details.GivePrecedence(left);
        store.Notices.AddRange(details.Tell(left.Where(m => m != hasHeard), NoticeKind.PartnerDeclined, now));
    }

    private static void FallThrough(
        this MentorStore store,
        MentorshipDetails details,
        DateTimeOffset now,
        MentorshipMember? hasHeard = null
    )
    {
        var concerned = details.Mentorship.Members.FindAll(m => m.IsConcerned);
        details.GivePrecedence(concerned);
        store.Notices.AddRange(details.Tell(concerned.Where(m => m != hasHeard), NoticeKind.PartnerDeclined, now));
    }

    private static List<MentorshipMember> StillAsked(MentorshipDetails details) =>
        details.Mentorship.Members.FindAll(m => m.Response == MemberResponse.Awaited);

    /// <summary>An idempotency key for a change of membership: who returns makes the numbers repeat, but not at the same time.</summary>
    private static string Change(MentorshipDetails details, DateTimeOffset now) =>
        $"{details.Mentorship.Members.Count(m => m.HasBeenIn)}-{details.Mentorship.Members.Count(m => m.IsIn)}-{MentorshipLoading.OccurrenceAt(now)}";
}
