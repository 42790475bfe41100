using MentorBot.Domain.Exchange;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Reports;

/// <summary>A mentorship with what one of its members is asked and shown about it.</summary>
/// <param name="Asked">The member's latest check-in that waits for an answer.</param>
/// <param name="Session">The one that is proposed or agreed.</param>
/// <param name="HasOthers">Whether the member has other mentorships.</param>
/// <param name="WaitsElsewhere">Whether the member waits for a match in another cohort.</param>
/// <param name="OpenRequests">The member's open requests for help, sent and received.</param>
internal sealed record MemberMentorship(
    MentorshipReadModel Mentorship,
    CheckInId? Asked,
    SessionView? Session,
    ExchangePart Exchange,
    bool HasOthers,
    bool WaitsElsewhere,
    int OpenRequests
)
{
    public MentorshipView As(PersonId member)
    {
        var view = Mentorship.As(member, Asked) with
        {
            Session = Session,
            HasOthers = HasOthers,
            WaitsElsewhere = WaitsElsewhere,
            OpenRequests = OpenRequests,
        };
        return view.IsRunning
            ? view with
            {
                Exchange = Exchange.As(Mentorship),
                Finish = Mentorship.FinishFor(member),
            }
            : view;
    }
}

/// <summary>What is read about the exchange of a mentorship.</summary>
/// <param name="LastTurn">Whose turn it was at the newest session that was held.</param>
/// <param name="Noted">What the member last noted after a meeting.</param>
internal sealed record ExchangePart(PersonId? LastTurn, NotedPart? Noted)
{
    /// <summary>Whoever has left shares nothing any more.</summary>
    public ExchangeView As(MentorshipReadModel mentorship)
    {
        var present = mentorship
            .Members.Where(member => member.Response.IsIn())
            .Select(member => member.Id)
            .ToHashSet();
        var takers = mentorship.Members.Select(member => new TurnTaker(
            member.Id,
            member.Person.Name,
            member.Role,
            present.Contains(member.Id) && (present.Count <= 2 || !member.IsPaused)
        ));
        return new(
            [
                .. mentorship
                    .Members.Where(member => present.Contains(member.Id))
                    .Select(member => member.Brought)
                    .OfType<ContributionView>(),
            ],
            ProblemTurns.Next(takers, LastTurn),
            Noted?.Takeaway,
            Noted?.NextStep
        );
    }
}

/// <param name="Takeaway">Null if not said.</param>
/// <param name="NextStep">Null if not said.</param>
internal sealed record NotedPart(string? Takeaway, string? NextStep);
