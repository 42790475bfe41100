using System.Reflection;

namespace MentorBot.Architecture.Tests;

public sealed class StyleTests
{
    private const int MostDependencies = 5;

    [Fact]
    public void A_class_asks_for_few_others()
    {
        var greedy = House
            .Classes.Where(type => !House.IsRecord(type) && !IsTold(type))
            .Where(type => ConstructorsOf(type).Any(c => c.GetParameters().Length > MostDependencies));

        Assert.Empty(greedy);
    }

    [Fact]
    public void A_class_is_sealed_unless_it_is_made_to_be_derived_from() =>
        Assert.DoesNotContain(House.Classes, type => !type.IsSealed && !type.IsAbstract && !IsPage(type));

    [Fact]
    public void A_use_case_never_calls_another()
    {
        var useCases = House.Classes.Where(type =>
            type.Assembly == House.Domain && type.GetMethod("RunAsync") is not null
        );

        Assert.Empty(ThatTakeOneAnother([.. useCases]));
    }

    [Fact]
    public void Cards_have_nothing_to_query_with() =>
        Assert.DoesNotContain(
            House.Classes,
            type =>
                type.Assembly == House.Bot
                && type.Name.EndsWith("Cards", StringComparison.Ordinal)
                && type is not { IsAbstract: true, IsSealed: true }
        );

    [Fact]
    public void A_cancellation_token_comes_last()
    {
        var wrong = House
            .Classes.SelectMany(type => type.GetMethods(Declared))
            .Where(method => !method.Name.Contains('<', StringComparison.Ordinal))
            .Where(method => method.GetParameters().SkipWhile(p => !IsToken(p)).Any(p => !IsToken(p)))
            .Select(method => $"{method.DeclaringType}.{method.Name}");

        Assert.Empty(wrong);
    }

    internal static IEnumerable<string> ThatTakeOneAnother(IReadOnlyList<Type> types) =>
        from type in types
        from constructor in ConstructorsOf(type)
        from parameter in constructor.GetParameters()
        where types.Contains(parameter.ParameterType)
        select $"{type.Name} takes {parameter.ParameterType.Name}";

    private const BindingFlags Declared =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static ConstructorInfo[] ConstructorsOf(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);

    /// <summary>Attributes and exceptions are told things, they depend on nobody.</summary>
    private static bool IsTold(Type type) =>
        type.IsSubclassOf(typeof(Attribute)) || type.IsSubclassOf(typeof(Exception));

    private static bool IsToken(ParameterInfo parameter) => parameter.ParameterType == typeof(CancellationToken);

    private static bool IsPage(Type type) =>
        type.BaseType?.FullName?.StartsWith("Microsoft.AspNetCore.Components", StringComparison.Ordinal) == true
        || type.Namespace?.Contains(".Console", StringComparison.Ordinal) == true;
}
