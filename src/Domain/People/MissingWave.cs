using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>Somebody whom the directory misses.</summary>
/// <param name="Since">Since when.</param>
public readonly record struct MissingPerson(PersonId Id, DateTimeOffset Since);

/// <summary>Finds people who went missing together with many others.</summary>
public static class MissingWave
{
    /// <summary>Everybody is asked for in the directory once in this time, so what happens at once is seen within it.</summary>
    public static readonly TimeSpan Together = TimeSpan.FromDays(1);

    /// <summary>
    /// Those who went missing within <see cref="Together"/> of so many others that they are to be held, however long ago.
    /// </summary>
    /// <param name="missing">In the order in which they went missing; each is looked at twice at most.</param>
    /// <param name="people">How many people there are who are not gone.</param>
    public static IReadOnlyList<PersonId> In(IReadOnlyList<MissingPerson> missing, int people)
    {
        var wave = new List<PersonId>();
        var (first, taken) = (0, 0);
        for (var last = 0; last < missing.Count; last++)
        {
            while (missing[last].Since - missing[first].Since >= Together)
            {
                first++;
            }

            if (DirectoryHold.IsNeededFor(last - first + 1, people))
            {
                taken = Math.Max(taken, first);
                wave.AddRange(missing.Skip(taken).Take(last + 1 - taken).Select(person => person.Id));
                taken = last + 1;
            }
        }

        return wave;
    }
}
