using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>What somebody said of themselves when they signed up anywhere.</summary>
/// <param name="Languages">ISO 639-1 codes.</param>
/// <param name="Interests">What they like to talk about.</param>
internal sealed record SaidOfSelf(IReadOnlyList<string> Languages, IReadOnlyList<string> Interests)
{
    /// <summary>What somebody said last of their languages, and all that they like to talk about.</summary>
    /// <param name="enrolments">The latest first.</param>
    /// <param name="locale">Tells the language of whoever never said one.</param>
    public static SaidOfSelf Of(IEnumerable<SaidOfSelf> enrolments, string locale)
    {
        var all = enrolments.ToList();
        var spoken = SpokenLanguages.CodeOf(locale.Split('-', '_')[0].ToLowerInvariant()) ?? "en";
        return new(
            all.Count > 0 ? all[0].Languages : [spoken],
            [.. all.SelectMany(one => one.Interests).Distinct(StringComparer.Ordinal)]
        );
    }
}

/// <summary>Somebody who was found, before it is known what they have in common with the reader.</summary>
internal sealed record HelperRow(
    PersonId Id,
    Guid EntraId,
    string Name,
    string? Email,
    string? Department,
    string? JobTitle,
    string Locale,
    WorkingTime Working,
    IReadOnlyList<string> Skills,
    HelpRequestId? Asked
)
{
    public HelperView View(CommonGround common, bool answersWithinADay) =>
        new(Id, EntraId, Name, Email, Department, JobTitle, Skills, common, answersWithinADay, Asked);
}

/// <summary>Reads what people said of themselves.</summary>
internal static class SaidOfSelfReader
{
    /// <summary>The latest first.</summary>
    public static async Task<ILookup<PersonId, SaidOfSelf>> SaidAsync(
        this MentorStore store,
        List<PersonId> people,
        CancellationToken cancellation
    )
    {
        var rows = await store
            .Enrolments.AsNoTracking()
            .Where(e => people.Contains(e.PersonId) && e.SubmittedAt != null)
            .OrderByDescending(e => e.SubmittedAt)
            .Select(e => new
            {
                e.PersonId,
                e.Languages,
                e.Interests,
            })
            .ToListAsync(cancellation);
        return rows.ToLookup(e => e.PersonId, e => new SaidOfSelf(e.Languages, e.Interests));
    }
}
