using MentorBot.Bot.Cards;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Text;

/// <summary>Words about the sessions of circles and groups: who facilitates, what they are about, and how the time is spent.</summary>
internal static class CircleWords
{
    private const int LongestName = 60;

    /// <summary>A supplied topic.</summary>
    public static SafeText Of(CircleTopic topic) =>
        topic switch
        {
            CircleTopic.WhatDrivesUs => CircleText.WhatDrivesUs,
            CircleTopic.GoodDays => CircleText.GoodDays,
            CircleTopic.Strengths => CircleText.Strengths,
            CircleTopic.SayingNo => CircleText.SayingNo,
            CircleTopic.AskingForHelp => CircleText.AskingForHelp,
            CircleTopic.Focus => CircleText.Focus,
            CircleTopic.HardConversations => CircleText.HardConversations,
            CircleTopic.GivingFeedback => CircleText.GivingFeedback,
            CircleTopic.TakingFeedback => CircleText.TakingFeedback,
            CircleTopic.Influence => CircleText.Influence,
            CircleTopic.Setbacks => CircleText.Setbacks,
            CircleTopic.Decisions => CircleText.Decisions,
            CircleTopic.Change => CircleText.Change,
            CircleTopic.BeingSeen => CircleText.BeingSeen,
            CircleTopic.Energy => CircleText.Energy,
            CircleTopic.NextStep => CircleText.NextStep,
            _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, null),
        };

    /// <summary>The question that opens a supplied topic.</summary>
    public static SafeText Question(CircleTopic topic) =>
        topic switch
        {
            CircleTopic.WhatDrivesUs => CircleText.WhatDrivesUsAsk,
            CircleTopic.GoodDays => CircleText.GoodDaysAsk,
            CircleTopic.Strengths => CircleText.StrengthsAsk,
            CircleTopic.SayingNo => CircleText.SayingNoAsk,
            CircleTopic.AskingForHelp => CircleText.AskingForHelpAsk,
            CircleTopic.Focus => CircleText.FocusAsk,
            CircleTopic.HardConversations => CircleText.HardConversationsAsk,
            CircleTopic.GivingFeedback => CircleText.GivingFeedbackAsk,
            CircleTopic.TakingFeedback => CircleText.TakingFeedbackAsk,
            CircleTopic.Influence => CircleText.InfluenceAsk,
            CircleTopic.Setbacks => CircleText.SetbacksAsk,
            CircleTopic.Decisions => CircleText.DecisionsAsk,
            CircleTopic.Change => CircleText.ChangeAsk,
            CircleTopic.BeingSeen => CircleText.BeingSeenAsk,
            CircleTopic.Energy => CircleText.EnergyAsk,
            CircleTopic.NextStep => CircleText.NextStepAsk,
            _ => throw new ArgumentOutOfRangeException(nameof(topic), topic, null),
        };

    /// <summary>What the next session is about.</summary>
    public static SafeText Topic(CircleTopic topic, string? own) => own is null ? Of(topic) : SafeText.Of(own);

    /// <inheritdoc cref="Topic(CircleTopic, string?)"/>
    public static SafeText Topic(CircleView circle) => Topic(circle.Topic, circle.OwnTopic);

    /// <summary>Who facilitates the next session.</summary>
    /// <param name="time">When it is, as the reader sees it; null if no time is agreed.</param>
    public static SafeText Facilitates(MentorshipView view, CircleView circle, string? time) =>
        circle.Facilitator == view.Me.Id
            ? time is null
                ? CircleText.YouFacilitate
                : CircleText.YouFacilitateOn(time)
            : view.Partners.FirstOrDefault(p => p.Id == circle.Facilitator) is { } partner
                ? time is null
                    ? CircleText.TheyFacilitate(Called(partner.Name))
                    : CircleText.TheyFacilitateOn(Called(partner.Name), time)
                : CircleText.NobodyFacilitates;

    /// <summary>Who facilitates the session of a card that says when it is.</summary>
    public static SafeText FacilitatesIt(MentorshipView view, CircleView circle) =>
        circle.Facilitator == view.Me.Id ? CircleText.YouFacilitateIt
        : view.Partners.FirstOrDefault(p => p.Id == circle.Facilitator) is { } partner
            ? CircleText.TheyFacilitateIt(Called(partner.Name))
        : CircleText.NobodyFacilitates;

    /// <summary>By which name somebody is called.</summary>
    public static string Called(string name) =>
        Listing.Clip(GivenNames.Of(name) is { Length: > 0 } given ? given : name, LongestName);

    /// <summary>How the time of a session is spent, one line for each part, and what to know if it is short.</summary>
    public static IEnumerable<CardElement> Guide(CircleView circle, int minutes)
    {
        var guide = SessionGuide.Of(circle.Expected, minutes);
        foreach (var round in guide.Rounds)
        {
            yield return Layout.Row(IconOf(round.Step), "•", Line(round, guide, circle.Expected));
        }

        if (guide.IsTight)
        {
            yield return Say.Quiet(
                guide.Rounds.Any(round => round.Step == GuideStep.CheckIn)
                    ? CircleText.Tight($"{circle.Expected}", $"{minutes}", guide.Cases)
                    : CircleText.TooShort($"{circle.Expected}", $"{minutes}")
            );
        }
    }

    private static SafeText Line(GuideRound round, SessionGuide guide, int people) =>
        round.Step switch
        {
            GuideStep.CheckIn => CircleText.RoundCheckIn($"{round.Minutes}"),
            GuideStep.Cases when guide.Cases == 1 => CircleText.RoundCase($"{round.Each}"),
            GuideStep.Cases when guide.Cases == people => CircleText.RoundCaseEach($"{round.Each}"),
            GuideStep.Cases => CircleText.RoundCases(guide.Cases, $"{round.Each}"),
            GuideStep.Feedback => CircleText.RoundFeedback($"{round.Minutes}"),
            GuideStep.Takeaway => CircleText.RoundTakeaway($"{round.Minutes}"),
            _ => throw new ArgumentOutOfRangeException(nameof(round), round.Step, null),
        };

    private static string IconOf(GuideStep step) =>
        step switch
        {
            GuideStep.CheckIn => "PersonVoice",
            GuideStep.Cases => "PeopleTeam",
            GuideStep.Feedback => "Comment",
            _ => "Lightbulb",
        };
}
