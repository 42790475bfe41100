using System.Globalization;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Requests;

/// <summary>Wording about offers and requests that several cards share.</summary>
internal static class RequestWords
{
    private const int LongestName = 60;
    private const int LongestLine = 200;
    private const int LongestRecord = 80;
    private const string Between = " · ";

    /// <summary>By which name somebody is called.</summary>
    public static string Given(string name) =>
        GivenNames.Of(name) is { Length: > 0 } given
            ? Listing.Clip(given, LongestName)
            : Listing.Clip(name, LongestName);

    public static string Given(HelpRequestView view) =>
        view.Other is { Name.Length: > 0 } other ? Given(other.Name) : RequestText.Someone.Plain;

    public static string Skill(string skill) => SkillCatalogue.NameOf(skill);

    /// <summary>Somebody's photo, name and place in the organisation.</summary>
    public static Container Person(RequestPerson person) =>
        Layout.Person(
            new PersonProperties(
                person.EntraId,
                PlainLabel.Of(Listing.Clip(person.Name, LongestName)),
                ChatUrl.AddressOf(person.Email)
            ),
            SafeText.Of(Place(person.JobTitle, person.Department))
        );

    public static string Place(string? title, string? department) =>
        Listing.Clip(
            string.Join(", ", new[] { title, department }.Where(words => !string.IsNullOrWhiteSpace(words))),
            LongestLine
        );

    /// <summary>What the reader and a helper have in common, such as "6 shared working hours · same time zone".</summary>
    public static SafeText Reasons(CommonGround common) =>
        new(string.Join(Between, Parts(common).Select(part => part.Value)));

    public static SafeText? Why(DeclineReason? reason) =>
        reason switch
        {
            DeclineReason.NoTime => RequestText.NoBecauseTime,
            DeclineReason.OtherTopic => RequestText.NoBecauseTopic,
            DeclineReason.AskLater => RequestText.NoBecauseLater,
            _ => null,
        };

    /// <summary>One line about a stored request.</summary>
    public static CardElement Record(MyHelpRequest request, WorkingTime reader)
    {
        var (day, skill) = (LocalDates.Day(request.AskedAt, reader), Skill(request.Skill));
        var name = request.Other is { Length: > 0 } other
            ? Listing.Clip(other, LongestName)
            : RequestText.Someone.Plain;
        var line = request.IsMine ? RequestText.RecordTo(day, name, skill) : RequestText.RecordFrom(day, name, skill);
        return Say.Plain(request.Message is { } words ? line + SafeText.Of(Listing.Clip(words, LongestRecord)) : line);
    }

    public static CardElement Record(MyHelpOffer offer) =>
        Say.Plain(RequestText.OfferSkills(Listing.Of(offer.Skills.Select(Skill))));

    private static IEnumerable<SafeText> Parts(CommonGround common)
    {
        // A single shared language is nothing to mention, unless both could have had another.
        if (common.Languages is [not "en", ..] or { Count: > 1 })
        {
            yield return RequestText.SpeakBoth(Listing.Of(common.Languages.Select(LanguageOf), most: 3));
        }

        yield return common.SharedMinutes >= 60 ? RequestText.Hours(common.SharedMinutes / 60) : RequestText.NoHours;
        if (common.SameZone)
        {
            yield return RequestText.SameZone;
        }

        if (common.Interests.Count > 0)
        {
            yield return RequestText.Interests(Listing.Of(common.Interests.Select(Skill), most: 3));
        }
    }

    private static string LanguageOf(string code)
    {
        try
        {
            return CultureInfo.GetCultureInfo(code).DisplayName;
        }
        catch (CultureNotFoundException)
        {
            return code;
        }
    }
}
