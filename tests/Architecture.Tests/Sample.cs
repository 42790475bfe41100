namespace MentorBot.Architecture.Tests;

/// <summary>Makes a record with something in every field.</summary>
internal static class Sample
{
    public static T Of<T>(Type type) => (T)Make(type)!;

    private static object? Make(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return "something";
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(0);
        }

        return type.IsPrimitive || type.Namespace == nameof(System)
            ? Activator.CreateInstance(type)
            : MakeComposed(type);
    }

    private static object? MakeComposed(Type type)
    {
        if (type.IsInterface && type.IsGenericType)
        {
            return Array.CreateInstance(type.GenericTypeArguments[0], 0);
        }

        var constructor = type.GetConstructors().Where(c => !TakesItself(c)).MaxBy(c => c.GetParameters().Length);
        return constructor?.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType))]);

        bool TakesItself(System.Reflection.ConstructorInfo c) => c.GetParameters().Any(p => p.ParameterType == type);
    }
}
