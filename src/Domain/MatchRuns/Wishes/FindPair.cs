using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.MatchRuns.Wishes;

/// <summary>
/// Finds the two people of a cohort that a coordinator names, by e-mail address, full name or part of a name.
/// Recorded in the audit trail, because the answer tells who has signed up.
/// </summary>
public sealed class FindPair(MentorStore store)
{
    private const int MostHints = 5;
    private const int LongestName = 200;

    /// <returns>
    /// The two with their names. Refused with <see cref="NotFound"/>, <see cref="NobodySignedUp"/>,
    /// <see cref="SeveralSignedUp"/> or <see cref="OnePersonTwice"/>.
    /// </returns>
    public async Task<Result<FoundPair>> RunAsync(
        CohortId id,
        string first,
        string second,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (!context.IsCoordinator || !await store.Cohorts.AnyAsync(cohort => cohort.Id == id, cancellation))
        {
            return new NotFound();
        }

        await store.RecordReadAsync(context, "find-pair", id.Value, cancellation);
        var (one, other) = (await FindAsync(id, first, cancellation), await FindAsync(id, second, cancellation));
        return (one.Refusal ?? other.Refusal) is { } refusal ? refusal
            : one.Value.Id == other.Value.Id ? new OnePersonTwice(one.Value.Name)
            : new FoundPair(new(one.Value.Id, other.Value.Id), new(one.Value.Name, other.Value.Name));
    }

    private async Task<Result<NamedPerson>> FindAsync(CohortId cohort, string said, CancellationToken cancellation)
    {
        var name = PlainText.OneLineOf(said, LongestName);
        if (name.Length == 0)
        {
            return new NobodySignedUp(name);
        }

        var people = await store
            .People.AsNoTracking()
            .Where(p =>
                store.Enrolments.Any(e =>
                    e.CohortId == cohort && e.PersonId == p.Id && e.State != EnrolmentState.Withdrawn
                )
            )
            .PerhapsNamedAsync([name], cancellation);
        var index = new NameIndex(people);
        var found = (TypedName.InFull(name, index) ?? TypedName.InPart(name, index)).People;
        return found switch
        {
            [] => new NobodySignedUp(name),
            [var only] => only,
            _ => new SeveralSignedUp(
                name,
                [.. found.Take(MostHints).Select(person => new ColleagueHint(person.Name, person.Department))]
            ),
        };
    }
}

/// <summary>Two people of a cohort.</summary>
/// <param name="Names">In the order in which they were named.</param>
public sealed record FoundPair(PersonPair Pair, NamedPair Names);
