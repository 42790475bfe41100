using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Carries out what a response or an exit leads to: places, precedence in the next match, and who is told what. Nobody
/// is told who declined or left.
/// </summary>
internal static class Turnouts
{
    /// <summary>
    /// After an acceptance. False if the last place had been taken, so that the acceptance could not count.
    /// </summary>
    public static bool AfterYes(
        this MentorStore store,
        Bond bond,
        MentorshipMember who,
        Turnout turnout,
        DateTimeOffset now
    )
    {
        if (turnout == Turnout.CanBegin)
        {
            store.Begin(bond, now, hasHeard: who);
        }
        else if (turnout == Turnout.GoesOn)
        {
            store.Join(bond, who, now);
        }

        return bond.Mentorship.State != MentorshipState.Ended && who.IsIn;
    }

    /// <summary>After a refusal: the others keep waiting, begin, or are told that it did not work out.</summary>
    public static void AfterNo(this MentorStore store, Bond bond, Turnout turnout, DateTimeOffset now)
    {
        if (turnout == Turnout.CanBegin)
        {
            store.Begin(bond, now);
        }
        else if (turnout == Turnout.IsOver)
        {
            store.ComesToNothing(bond, now);
        }
    }

    /// <summary>After a member has left.</summary>
    public static void AfterLeaving(
        this MentorStore store,
        Bond bond,
        MentorshipMember who,
        Turnout turnout,
        DateTimeOffset now
    )
    {
        var remaining = bond.Mentorship.Present().FindAll(m => m != who);
        if (turnout == Turnout.GoesOn)
        {
            bond.GivePlacesBack([who]);
            bond.RestOrGoOn(now);
            store.Notices.AddRange(bond.Tell(remaining, NoticeKind.MembersChanged, now, Change(bond)));
            return;
        }

        bond.GivePlacesBack([who, .. remaining]);
        bond.ComeFirstNextTime(remaining);
        store.Notices.AddRange(bond.Tell(remaining, NoticeKind.MentorshipEnded, now));
        store.Notices.AddRange(bond.Tell(StillAsked(bond), NoticeKind.PartnerDeclined, now));
    }

    /// <summary>Begins with the members who find a place. If they are too few, it falls through.</summary>
    /// <param name="store">The database.</param>
    /// <param name="bond">The mentorship.</param>
    /// <param name="now">When.</param>
    /// <param name="hasHeard">A member who gets an immediate reply and so needs no notice.</param>
    public static void Begin(this MentorStore store, Bond bond, DateTimeOffset now, MentorshipMember? hasHeard = null)
    {
        var seated = bond.Seatable(bond.Mentorship.Present());
        if (!bond.Quorum.CanBegin(seated))
        {
            bond.Mentorship.End(EndReason.PlaceTaken, now);
            store.ComesToNothing(bond, now, hasHeard);
            return;
        }

        store.LeaveOut(bond, bond.Mentorship.Present().Except(seated), now, hasHeard);
        bond.TakePlaces(seated);
        bond.Mentorship.Begin(now);
        bond.RestOrGoOn(now);
        store.Notices.AddRange(bond.Tell(seated, NoticeKind.Introduction, now));
    }

    private static void Join(this MentorStore store, Bond bond, MentorshipMember who, DateTimeOffset now)
    {
        if (bond.Seatable([who]).Count == 0)
        {
            store.LeaveOut(bond, [who], now, hasHeard: who);
            return;
        }

        var present = bond.Mentorship.Present().FindAll(m => m != who);
        bond.TakePlaces([who]);
        bond.RestOrGoOn(now);
        store.Notices.AddRange(bond.Tell([who], NoticeKind.Introduction, now));
        store.Notices.AddRange(bond.Tell(present, NoticeKind.MembersChanged, now, Change(bond)));
    }

    private static void LeaveOut(
        this MentorStore store,
        Bond bond,
        IEnumerable<MentorshipMember> members,
        DateTimeOffset now,
        MentorshipMember? hasHeard
    )
    {
        var left = members.ToList();
        left.ForEach(member => bond.Mentorship.HasNoPlaceFor(member, now));
        bond.ComeFirstNextTime(left);
        store.Notices.AddRange(bond.Tell(left.Where(m => m != hasHeard), NoticeKind.PartnerDeclined, now));
    }

    private static void ComesToNothing(
        this MentorStore store,
        Bond bond,
        DateTimeOffset now,
        MentorshipMember? hasHeard = null
    )
    {
        var concerned = bond.Mentorship.Members.FindAll(m => m.IsConcerned);
        bond.ComeFirstNextTime(concerned);
        store.Notices.AddRange(bond.Tell(concerned.Where(m => m != hasHeard), NoticeKind.PartnerDeclined, now));
    }

    private static List<MentorshipMember> StillAsked(Bond bond) =>
        bond.Mentorship.Members.FindAll(m => m.Response == MemberResponse.Awaited);

    /// <summary>An idempotency key for a change of membership: the pair of numbers never repeats.</summary>
    private static string Change(Bond bond) =>
        $"{bond.Mentorship.Members.Count(m => m.HasBeenIn)}-{bond.Mentorship.Members.Count(m => m.IsIn)}";
}
