using System.Runtime.Intrinsics;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Matching.Profiles;

/// <summary>Who offers, wants and speaks what, as bitmaps; fills the sheets of a person.</summary>
internal sealed class Bitmaps
{
    private readonly bool oneWay;
    private readonly Roster roster;
    private readonly BitRows offers;
    private readonly BitRows wants;
    private readonly BitRows onlyOffers;
    private readonly BitRows onlyWants;
    private readonly BitRows languages;
    private readonly BitRows groups;
    private readonly BitRows formats;

    public Bitmaps(Roster roster)
    {
        this.roster = roster;
        oneWay = !roster.Problem.Model.IsOfEquals();
        var people = roster.Problem.Candidates;
        var skills = BitRows.Number(people.SelectMany(c => c.Offers.Concat(c.Wants)));
        var tongues = BitRows.Number(people.SelectMany(c => c.Languages));
        var kinds = BitRows.Number(people.SelectMany(AffinitiesOf));
        offers = new(roster, skills.Count, c => Numbers(c.Offers, skills));
        wants = new(roster, skills.Count, c => Numbers(c.Wants, skills));
        onlyOffers = new(roster, skills.Count, c => Numbers(c.Offers.Except(c.Wants), skills));
        onlyWants = new(roster, skills.Count, c => Numbers(c.Wants.Except(c.Offers), skills));
        languages = new(roster, tongues.Count, c => Numbers(c.Languages, tongues));
        groups = new(roster, kinds.Count, c => Numbers(AffinitiesOf(c), kinds));
        formats = new(roster, Enum.GetValues<MeetingFormat>().Length, c => [(int)c.Format]);
    }

    /// <param name="number">Whom the sheet is about.</param>
    /// <param name="word">The first of the 8 words of others.</param>
    public void Fill(Span<ulong> sheet, int number, int word)
    {
        var isFirst = oneWay && roster.Keys[roster.BucketOf(number)].IsFirst;
        var (given, got, common, spoken) = (default(Tally), default(Tally), default(Tally), default(Tally));
        given.Count(!oneWay || isFirst ? offers.Of(number) : [], wants, word);
        got.Count(isFirst ? [] : wants.Of(number), offers, word);
        common.Count(onlyOffers.Of(number), onlyOffers, word);
        common.Count(onlyWants.Of(number), onlyWants, word);
        spoken.Count(languages.Of(number), languages, word);
        Sheet.Write(sheet, Sheet.Given, given);
        Sheet.Write(sheet, Sheet.Got, got);
        Sheet.Write(sheet, Sheet.Common, common);
        Sheet.Write(sheet, Sheet.SecondLanguage, spoken.Twos);
        Sheet.Write(sheet, Sheet.Akin, Akin(number, word));
        Sheet.Write(sheet, Sheet.Forbidden, ~(spoken.Ones | spoken.Twos) | Apart(number, word));
    }

    /// <summary>Those of 8 words who share a language.</summary>
    public Vector512<ulong> Speaking(int number, int word)
    {
        var any = Vector512<ulong>.Zero;
        foreach (var language in languages.Of(number))
        {
            any |= languages.Eight(language, word);
        }

        return any;
    }

    /// <summary>Those of 8 words whose format does not go together with the person's.</summary>
    public Vector512<ulong> Apart(int number, int word) =>
        (MeetingFormat)formats.Of(number)[0] switch
        {
            MeetingFormat.Remote => formats.Eight((int)MeetingFormat.InPerson, word),
            MeetingFormat.InPerson => formats.Eight((int)MeetingFormat.Remote, word),
            _ => Vector512<ulong>.Zero,
        };

    private Vector512<ulong> Akin(int number, int word)
    {
        var any = Vector512<ulong>.Zero;
        foreach (var group in groups.Of(number))
        {
            any |= groups.Eight(group, word);
        }

        return any;
    }

    private IEnumerable<string> AffinitiesOf(Candidate candidate) =>
        roster.Problem.Rules.Inclusion is null ? [] : candidate.Affinities;

    private static IEnumerable<int> Numbers(IEnumerable<string> names, Dictionary<string, int> numbers) =>
        names.Select(name => numbers[name]).Distinct();
}
