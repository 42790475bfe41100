using System.Runtime.CompilerServices;
using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Architecture.Tests;

public sealed class ConversationTests
{
    private static readonly IReadOnlyList<Type> Handlers =
    [
        .. House.Classes.Where(type => type.GetInterfaces().Any(i => IsHandles(i) || i == typeof(IAnswersQuestion))),
    ];

    [Fact]
    public void Every_button_has_exactly_one_handler()
    {
        var handled = Handlers
            .SelectMany(type => type.GetInterfaces())
            .Where(IsHandles)
            .Select(i => i.GenericTypeArguments[0]);

        Assert.Equal(Names(ButtonTypes.All), Names(handled));
    }

    [Fact]
    public void Every_handler_is_registered_by_its_slice()
    {
        var modules = string.Concat(House.Sources.Where(IsModule).Select(File.ReadAllText));

        Assert.All(Handlers, type => Assert.Contains($"AddHandler<{type.Name}>", modules, StringComparison.Ordinal));
    }

    [Fact]
    public void A_handler_never_calls_another() => Assert.Empty(StyleTests.ThatTakeOneAnother(Handlers));

    [Fact]
    public void Every_question_has_one_listener_and_every_notice_one_composer()
    {
        Assert.Equal(All<QuestionKind>(), KindsOf<IAnswersQuestion>().Order());
        Assert.Equal(All<NoticeKind>(), KindsOf<IComposes>().Order());
    }

    /// <summary>A run keeps why it was refused by this name.</summary>
    [Fact]
    public void No_two_refusals_are_called_the_same()
    {
        var names = House.Domain.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal))).Select(type => type.Name);

        Assert.Empty(names.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Every_refusal_has_its_words()
    {
        var refusals = House.Classes.Where(type => type.IsSubclassOf(typeof(Refusal)));

        Assert.All(
            refusals,
            type => Assert.False(string.IsNullOrWhiteSpace(RefusalWords.For(Sample.Of<Refusal>(type))))
        );
    }

    private static IEnumerable<object> All<T>()
        where T : struct, Enum => Enum.GetValues<T>().Cast<object>();

    private static bool IsModule(string path) => path.EndsWith("Module.cs", StringComparison.Ordinal);

    private static bool IsHandles(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IHandles<>);

    private static IEnumerable<string> Names(IEnumerable<Type> types) =>
        types.Select(t => t.Name).Order(StringComparer.Ordinal);

    /// <summary>A kind is a constant of its class, so it can be read without what the class depends on.</summary>
    private static IEnumerable<object> KindsOf<TRole>() =>
        House
            .Classes.Where(type => type.IsAssignableTo(typeof(TRole)) && !type.IsAbstract)
            .Select(RuntimeHelpers.GetUninitializedObject)
            .SelectMany(listener => Flat(typeof(TRole).GetProperties()[0].GetValue(listener)!));

    private static IEnumerable<object> Flat(object kinds) =>
        kinds is System.Collections.IEnumerable many ? many.Cast<object>() : [kinds];
}
