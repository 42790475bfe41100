using System.Numerics;
using System.Runtime.Intrinsics;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>Who offers, wants and speaks what, as bitmaps; fills in what a person shares with others.</summary>
internal sealed class Bitmaps
{
    private const int WordBits = 64;

    private static readonly ExperienceLevel[] AllLevels = Enum.GetValues<ExperienceLevel>();

    private readonly bool oneWay;
    private readonly Roster roster;
    private readonly BitRows offers;
    private readonly BitRows wants;
    private readonly BitRows onlyOffers;
    private readonly BitRows onlyWants;
    private readonly BitRows languages;
    private readonly BitRows groups;
    private readonly BitRows formats;
    private readonly BitRows levels;
    private readonly int[][] outOfOrder;

    public Bitmaps(Roster roster)
    {
        this.roster = roster;
        oneWay = !roster.Problem.Model.IsOfEquals();
        var people = roster.Problem.Candidates;
        var skills = BitRows.Number(people.SelectMany(c => c.Offers.Concat(c.Wants)));
        var tongues = BitRows.Number(people.SelectMany(c => c.Languages));
        var kinds = BitRows.Number(people.SelectMany(AffinitiesOf));
        var offered = Lists(c => c.Offers, skills);
        var wanted = Lists(c => c.Wants, skills);
        var (spoken, akin) = (Lists(c => c.Languages, tongues), Lists(AffinitiesOf, kinds));
        offers = new(roster, skills.Count, n => offered[n]);
        wants = new(roster, skills.Count, n => wanted[n]);
        onlyOffers = new(roster, skills.Count, n => Without(offered[n], wanted[n]));
        onlyWants = new(roster, skills.Count, n => Without(wanted[n], offered[n]));
        languages = new(roster, tongues.Count, n => spoken[n]);
        groups = new(roster, kinds.Count, n => akin[n]);
        formats = new(roster, Enum.GetValues<MeetingFormat>().Length, n => new int[] { (int)roster[n].Format });
        levels = new(roster, AllLevels.Length, n => new int[] { (int)roster[n].Level });
        outOfOrder = [.. AllLevels.Select(level => OutOfOrder(level, isFirst: false))];
        outOfOrder = [.. outOfOrder, .. AllLevels.Select(level => OutOfOrder(level, isFirst: true))];
    }

    /// <param name="number">Whose features are filled in.</param>
    /// <param name="word">The first of the 8 words of others.</param>
    public void Fill(Span<ulong> features, int number, int word)
    {
        var isFirst = oneWay && roster.Keys[roster.BucketOf(number)].IsFirst;
        var (given, got, common, spoken) = (default(Tally), default(Tally), default(Tally), default(Tally));
        given.Count(!oneWay || isFirst ? offers.Of(number) : [], wants, word);
        got.Count(isFirst ? [] : wants.Of(number), offers, word);
        common.Count(onlyOffers.Of(number), onlyOffers, word);
        common.Count(onlyWants.Of(number), onlyWants, word);
        spoken.Count(languages.Of(number), languages, word);
        FeatureBits.Write(features, FeatureBits.Given, given);
        FeatureBits.Write(features, FeatureBits.Got, got);
        FeatureBits.Write(features, FeatureBits.Common, common);
        FeatureBits.Write(features, FeatureBits.SecondLanguage, spoken.Twos);
        FeatureBits.Write(features, FeatureBits.Akin, Akin(number, word));
        FeatureBits.Write(
            features,
            FeatureBits.Forbidden,
            ~(spoken.Ones | spoken.Twos) | Apart(number, word) | OutOfOrder(number, word)
        );
    }

    /// <summary>
    /// Counts a person's possible partners among the bits <paramref name="first"/> to <paramref name="last"/>, see
    /// <see cref="Could"/>.
    /// </summary>
    public int Possible(int number, int first, int last)
    {
        var count = 0;
        Span<ulong> could = stackalloc ulong[FeatureBits.Words];
        for (var word = first / WordBits; word <= last / WordBits; word += FeatureBits.Words)
        {
            Could(number, word).CopyTo(could);
            for (var at = 0; at < FeatureBits.Words && word + at <= last / WordBits; at++)
            {
                var start = (word + at) * WordBits;
                var asked = ulong.MaxValue << Math.Max(first - start, 0);
                asked &= ulong.MaxValue >> Math.Max(start + WordBits - 1 - last, 0);
                count += BitOperations.PopCount(could[at] & asked);
            }
        }

        return count;
    }

    /// <summary>Who, of 8 words, fits by language, format and level.</summary>
    public Vector512<ulong> Could(int number, int word) =>
        Vector512.AndNot(Speaking(number, word), Apart(number, word) | OutOfOrder(number, word));

    /// <summary>Who, of 8 words, shares a language.</summary>
    public Vector512<ulong> Speaking(int number, int word)
    {
        var any = Vector512<ulong>.Zero;
        foreach (var language in languages.Of(number))
        {
            any |= languages.Eight(language, word);
        }

        return any;
    }

    /// <summary>Who, of 8 words, has an incompatible format.</summary>
    public Vector512<ulong> Apart(int number, int word) =>
        (MeetingFormat)formats.Of(number)[0] switch
        {
            MeetingFormat.Remote => formats.Eight((int)MeetingFormat.InPerson, word),
            MeetingFormat.InPerson => formats.Eight((int)MeetingFormat.Remote, word),
            _ => Vector512<ulong>.Zero,
        };

    /// <summary>Who, of 8 words on the other side, has a level that forbids the pair.</summary>
    public Vector512<ulong> OutOfOrder(int number, int word)
    {
        var any = Vector512<ulong>.Zero;
        var own = levels.Of(number)[0] + (roster.Keys[roster.BucketOf(number)].IsFirst ? AllLevels.Length : 0);
        foreach (var level in outOfOrder[own])
        {
            any |= levels.Eight(level, word);
        }

        return any;
    }

    /// <summary>The levels that the other side must not have, for a level of the mentor or of the mentee.</summary>
    private int[] OutOfOrder(ExperienceLevel own, bool isFirst) =>
        [
            .. AllLevels
                .Where(other => !HardRules.InOrder(roster.Problem, isFirst ? own : other, isFirst ? other : own))
                .Select(level => (int)level),
        ];

    private Vector512<ulong> Akin(int number, int word)
    {
        var any = Vector512<ulong>.Zero;
        foreach (var group in groups.Of(number))
        {
            any |= groups.Eight(group, word);
        }

        return any;
    }

    private IReadOnlyList<string> AffinitiesOf(Candidate candidate) =>
        roster.Problem.Rules.Inclusion is null ? [] : candidate.Affinities;

    /// <summary>For each number, the attributes by their numbers, without repetition.</summary>
    private int[][] Lists(Func<Candidate, IReadOnlyList<string>> of, Dictionary<string, int> numbers)
    {
        var lists = new int[roster.Count][];
        for (var number = 0; number < lists.Length; number++)
        {
            lists[number] = Numbers(of(roster[number]), numbers);
        }

        return lists;
    }

    private static int[] Numbers(IReadOnlyList<string> names, Dictionary<string, int> numbers)
    {
        var (found, count) = (new int[names.Count], 0);
        for (var at = 0; at < found.Length; at++)
        {
            var number = numbers[names[at]];
            if (!found.AsSpan(0, count).Contains(number))
            {
                found[count++] = number;
            }
        }

        return count == found.Length ? found : found[..count];
    }

    private static int[] Without(int[] some, int[] others) => Array.FindAll(some, thing => !others.Contains(thing));
}
