using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Agreements;

/// <summary>An agreement, and what was said before it, as a member sees it.</summary>
/// <param name="Mine">What the member expects; null if not said.</param>
/// <param name="Others">What the others expect: all of them, or nobody while one has not answered, the member included.</param>
/// <param name="Terms">Null while nobody has proposed any.</param>
/// <param name="HaveSigned">Whether the member has signed the terms.</param>
/// <param name="Awaited">The others who have not signed them.</param>
/// <param name="Version">The version of the terms.</param>
public sealed record AgreementView(
    Membership Place,
    ExpectationAnswers? Mine,
    IReadOnlyList<FellowExpectations> Others,
    AgreementTerms? Terms,
    bool HaveSigned,
    IReadOnlyList<FellowMember> Awaited,
    string Version
)
{
    /// <summary>Whether all have signed.</summary>
    public bool IsSigned => Terms is not null && HaveSigned && Awaited.Count == 0;

    internal static AgreementView Of(
        Membership place,
        IReadOnlyCollection<Expectations> expectations,
        Agreement? agreement
    )
    {
        var said = expectations.ToDictionary(e => e.PersonId, e => e.Answers);
        var mine = said.GetValueOrDefault(place.Me);
        var isComplete = mine is not null && place.Partners.All(partner => said.ContainsKey(partner.Id));
        return new(
            place,
            mine,
            isComplete ? [.. place.Partners.Select(p => new FellowExpectations(p, said[p.Id]))] : [],
            agreement?.Terms,
            agreement?.IsSignedBy(place.Me) == true,
            [.. place.Partners.Where(partner => agreement?.IsSignedBy(partner.Id) != true)],
            agreement?.Version ?? AnswerVersion.Of((AgreementTerms?)null)
        );
    }
}

/// <summary>What another member expects.</summary>
public sealed record FellowExpectations(FellowMember Member, ExpectationAnswers Answers);
