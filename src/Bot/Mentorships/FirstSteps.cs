using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Suggested first steps for people who have just been matched, by mentoring model.</summary>
internal static class FirstSteps
{
    private static readonly string[] Pair =
    [
        "Say hello and agree on a first meeting of 45 minutes.",
        "Each bring one thing you are stuck on and one thing that worked.",
        "Agree how often to meet, and that what is said stays between you.",
    ];

    private static readonly string[] Circle =
    [
        "Say hello to everybody and agree on a first meeting of an hour, then every second week.",
        "Take turns: each time another one of you leads the conversation and brings the topic.",
        "Agree that what is said stays in the circle.",
    ];

    private static readonly string[] Mentor =
    [
        "Say hello to everybody and propose a first meeting of an hour.",
        "Ask each of your mentees for one question to begin with.",
        "Agree how often to meet, and that what is said stays in the group.",
    ];

    private static readonly string[] Mentees =
    [
        "Say hello to everybody and look out for a first meeting.",
        "Bring one question to begin with, and listen to those of the others.",
        "Agree how often to meet, and that what is said stays in the group.",
    ];

    private static readonly string[] Buddy =
    [
        "Say hello and meet in the first week, then every week.",
        "Show what nobody writes down: whom to ask, where to find things, what is customary.",
        "What your newcomer asks stays between you.",
    ];

    private static readonly string[] Newcomer =
    [
        "Say hello and meet in the first week, then every week.",
        "Collect your questions, however small; your buddy was new once, too.",
        "What you ask stays between you.",
    ];

    private static readonly string[] Coffee =
    [
        "Say hello and agree on half an hour, at a table or on the screen.",
        "Talk about whatever you like: what you do, what you enjoy, what you would like to know.",
        "In the next round you meet somebody else.",
    ];

    public static IReadOnlyList<string> Of(MentorshipView view) =>
        view.Model switch
        {
            MentoringModel.Circle => Circle,
            MentoringModel.Group => view.Me.Role == MentoringRole.Mentor ? Mentor : Mentees,
            MentoringModel.Buddy => view.Me.Role == MentoringRole.Buddy ? Buddy : Newcomer,
            MentoringModel.Rounds => Coffee,
            _ => Pair,
        };
}
