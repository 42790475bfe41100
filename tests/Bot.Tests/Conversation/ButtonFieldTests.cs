using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Tests.Conversation;

/// <summary>A button without its fields is none, whichever it is, so that no handler meets half of one.</summary>
public sealed class ButtonFieldTests
{
    public static TheoryData<string> Verbs() => [.. ButtonTypes.All.Where(HasFields).Select(ButtonTypes.VerbOf)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void A_button_without_its_fields_is_none(string verb)
    {
        Assert.Null(CardJson.ReadButton($$"""{"verb":"{{verb}}"}"""));
        var fields = ButtonTypes
            .TypeOf(verb)!
            .GetConstructors()
            .Single()
            .GetParameters()
            .Select(p => $"\"{p.Name}\":null");
        Assert.Null(CardJson.ReadButton($$"""{"verb":"{{verb}}",{{string.Join(',', fields).ToLowerInvariant()}}}"""));
    }

    [Theory]
    [InlineData("""{"verb":"join","cohort":3}""")]
    [InlineData("""{"verb":"say-yes","id":"not an id"}""")]
    [InlineData("""{"verb":"save-answer","enrolment":"0199a000-0000-4000-8000-00000000000a","step":3}""")]
    [InlineData("""{"verb":"save-answer","enrolment":"0199a000-0000-4000-8000-00000000000a","step":"Nothing"}""")]
    [InlineData("""{"verb":"show-match-pairs","cohort":"0199a000-0000-4000-8000-00000000000a","page":1e9999}""")]
    [InlineData("""{"verb":"nothing-of-ours"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    public void A_field_of_the_wrong_kind_makes_none(string json) => Assert.Null(CardJson.ReadButton(json));

    private static bool HasFields(Type type) => type.GetConstructors().Single().GetParameters().Length > 0;
}
